# re.sub and subn with functions and templates: escapes, counts, empty matches, nested use.
import re
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
print(re.sub("x*", "-", "abxd"), re.sub("x*", "-", ""), re.subn("b*", "|", "abbc"), re.sub("", ".", "abc"))
print(re.sub("a", r"\\", "banana"), re.sub("a", "\\n", "ba"), re.sub("(a)(n)", r"\2\1", "banana"), re.sub("a", "\\t", "bab"))
show(re.sub, "a", r"\q", "ba")
show(re.sub, "a", r"\x41", "ba")
show(re.sub, "(a)", r"\2", "ba")
show(re.sub, "(a)", "\\", "ba")
show(re.sub, "(a)", r"\g<1>\g<0>\1", "ba")
show(re.sub, "(a)", r"\g1", "ba")
show(re.sub, "(a)", r"\060\1011", "ba")
show(re.sub, "(a)", r"\400", "ba")
print(re.sub("(b)?a", r"[\1]", "ba a"), re.subn("z", "y", "abc"), re.sub("a", "b", "aaaa", 2), re.sub("a", "b", "aaaa", count=0))
def twice(m): return str(int(m.group()) * 2)
print(re.sub(r"\d+", twice, "1 22 x333"), re.sub(r"\d+", lambda m: "" if len(m[0]) > 1 else m[0], "1 22 3"))
show(re.sub, "a", lambda m: 5, "a")
show(re.sub, "a", lambda m: None, "bab")
show(re.sub, "a", lambda m: 1 / 0, "a")
show(re.sub, "a", 5, "a")
show(re.sub, b"a", b"b", b"banana")
show(re.sub, b"(a)", rb"<\1>", bytearray(b"bab"))
show(re.sub, "a", "b", 5)
def expand(s, env, depth=0):
    if depth > 5: return s
    return re.sub(r"\$(\w+)|\$\{(\w+)\}", lambda m: expand(env.get(m[1] or m[2], "?"), env, depth + 1), s)
print(expand("$a-${b}-$c", {"a": "1$b", "b": "<$d>", "d": "deep"}), expand("$x", {"x": "$x."}))
words = {"cat": "dog", "dog": "cat", "sat": "stood"}
print(re.sub("|".join(map(re.escape, words)), lambda m: words[m[0]], "the cat sat by the dog"))
seen = []
print(re.sub(r"(?P<q>['\"])(.*?)(?P=q)", lambda m: seen.append(m.span(2)) or m[2].upper(), "say 'hi' and \"yo\""), seen)
print(re.escape("a.b*c d-e_f\n~#"), re.escape(b"x.y"), re.escape(""), re.sub(re.escape("(1+1)"), "2", "(1+1)=2"))
p = re.compile("[aeiou]")
print(p.sub("", "education"), p.subn("*", "education", 3), p.sub(r"<\g<0>>", "hi"), p.pattern)
print(re.sub(r"^\s+|\s+$", "", "  trim me \n"), re.sub(r"(?m)^", "> ", "a\nb"), re.sub(r"\s+", " ", "a \t\n b"), re.sub(r"(.)\1+", r"\1", "aabbbcd"))
