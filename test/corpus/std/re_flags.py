# re: each flag, inline flags, scoped flags and what they change in matching.
import re
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
text = "Alpha\nbeta\nGAMMA delta\n"
print(re.findall("^[a-z]+$", text), re.findall("^[a-z]+$", text, re.M), re.findall("^[a-z]+$", text, re.M | re.I))
print(re.findall("(?m)^.", text), re.findall("(?im)^[ag]\\w+", text), re.findall("a.b", "a\nb axb", re.S), re.findall("a.b", "a\nb axb"))
print(re.findall("(?s:a.)b", "a\nb"), re.findall("(?i:a)b", "Ab AB ab"), re.findall("(?i)a(?-i:b)", "Ab AB ab aB"))
verbose = re.compile(r"""
    (\d+)      # whole
    \s*        # spaces
    ([#])      # a literal hash in a class
    \  end     # an escaped space and then text
""", re.X)
print(verbose.findall("12 # end 7# end"), verbose.flags == (re.X | re.U).value, verbose.flags)
print(re.compile("a", re.I).flags, re.compile("(?i)a").flags, re.compile(b"a").flags, re.compile("a", re.A).flags)
print(re.findall(r"\w+", "héllo wörld"), re.findall(r"\w+", "héllo wörld", re.A), re.findall(r"(?a)\d", "1٣"), re.findall(r"\d", "1٣"))
print(re.findall(r"\bé\w*", "été é"), re.findall("É", "été", re.I), re.findall("É", "été", re.I | re.A), re.findall("k", "K\u212a", re.I))
print(re.I | re.M, repr(re.IGNORECASE), re.RegexFlag(0), re.S.value, re.X.name, re.I & re.M, bool(re.I & re.I), ~re.I & re.I)
print(re.compile("x", re.I), re.compile("x", re.I | re.S | re.M), re.compile("x", 0), re.compile("(?x) x y"))
for p, f in (("(?z)a", 0), ("a(?i)b", 0), ("(?-i)a", 0), ("(?i-i:a)", 0), ("(?au)a", 0), ("(?L)a", 0), ("(?i", 0), ("(?i:", 0), ("a", re.A | re.U)):
    show(re.compile, p, f)
show(re.compile, b"a", re.U)
show(re.compile, re.compile("a"), re.I)
print(re.compile(re.compile("a")) is re.compile("a"))
print(re.split(r"(?x) \s* , \s*", "a , b,c ,d"), re.sub("(?i)HELLO", "bye", "Hello hello"), re.sub("b", "x", "BbB", flags=re.I, count=2))
print(re.match("(?s).*", "a\nb").end(), re.match(".*", "a\nb").end(), re.findall("$", "a\nb\n"), [m.start() for m in re.finditer("$", "a\nb\n")],
      [m.start() for m in re.finditer("$", "a\nb\n", re.M)], [m.start() for m in re.finditer(r"\Z", "a\nb\n", re.M)])
print([m.start() for m in re.finditer("^", "a\nb\n", re.M)], [m.start() for m in re.finditer(r"\A", "a\nb", re.M)])
