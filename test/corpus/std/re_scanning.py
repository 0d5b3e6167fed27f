# re: pos and endpos, fullmatch, finditer's order, split's corners and a scanner by hand.
import re
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
p = re.compile(r"^b")
print(p.match("ab", 1), p.search("ab", 1), re.compile("b").match("ab", 1).span(), re.compile("b$").search("abc", 0, 2).span())
q = re.compile(r"\bcat\b")
m = q.search("concat cat", 3, 10); print(m, m.pos, m.endpos, m.string, m.re is q, m.regs)
print(q.search("concat", 3), q.match("cats", 0, 3), q.findall("cat cat cat", 1, 9), [x.start() for x in q.finditer("cat cat cat", 4)])
print(q.search("cat", -5).span(), q.search("cat", 10), q.search("cat", 0, 100).span(), q.search("cat", 2, 1))
print(re.fullmatch("a|ab", "ab").group(), re.fullmatch("a*?", "aaa").group(), re.fullmatch("a", "a\n"), re.match("a$", "a\n"), re.compile("b+").fullmatch("abbb", 1))
print(re.split(",", "a,b,,c,"), re.split("(,)", "a,b"), re.split("(,)|(;)", "a,b;c"), re.split("x", "abc"), re.split(",", ""))
print(re.split(r"\s*", "a b"), re.split(r"\b", "hi you"), re.split("", "ab"), re.split(",", "a,b,c,d", 2), re.split(",", "a,b,c", maxsplit=1))
print(re.findall("a|(b)", "ab"), re.findall("(a)(b)?", "aab"), re.findall("", "ab"), re.findall("(x)*", "axb"), re.findall("(?:x)(y)", "xyxy"))
print([m.span() for m in re.finditer("a*", "baac")], [m.group() for m in re.finditer(r"\w?", "a b")])
def lex(src):
    rules = [(n, re.compile(r)) for n, r in (("NUM", r"\d+"), ("STR", r"'(?:[^'\\]|\\.)*'"), ("NAME", r"[a-z_]\w*"), ("OP", r"[-+*/<>=!]=?|[(){},;]"), ("SKIP", r"\s+|#.*"))]
    pos, line = 0, 1
    while pos < len(src):
        for name, r in rules:
            m = r.match(src, pos)
            if m:
                if name != "SKIP": yield line, name, m.group()
                line += m.group().count("\n"); pos = m.end(); break
        else:
            raise SyntaxError(f"line {line}: {src[pos]!r}")
for t in lex("x = 'a\\'b' # note\nif y >= 10 { z(x, 2); }"): print(*t, end=" | ")
print()
show(lambda: list(lex("a\nb ?")))
m = re.match(r"(a)|(b)(c)?", "bx")
print(m.groups(), m.span(1), m.lastindex, m.regs, bool(m), m.group(0, 1, 2), repr(m))
show(m.start, 4); show(m.group, 1.5); show(m.span, "x"); show(p.match, 5); show(p.match, b"b"); show(re.match, "a", None)
print(repr(re.match(".*", "x" * 60)), re.match("", "abc"), re.match(b"a", b"ab"))
print(re.purge(), re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I), hash(re.compile("q")) == hash(re.compile("q")))
import copy
print(copy.copy(p) is p, copy.deepcopy(p) is p, type(p).__name__, type(m).__name__, isinstance(p, re.Pattern), re.Match.__name__)
