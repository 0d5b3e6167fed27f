# split, rsplit, splitlines: whitespace kinds, limits, empty pieces, and joining back.
cases = ["", " ", "a", " a ", "a b", "  a  b  ", "a\tb\nc", "a,b,,c", ",", ",,", "a\u00a0b\u2003c\u200bd", "a\x1cb\x1fc\x85d", "one  two   three"]
for s in cases:
    print(repr(s), s.split(), s.split(None, 1), s.rsplit(None, 1), s.split(","), s.split(",", 1), s.rsplit(",", 1))
for s in cases:
    assert " ".join(s.split(" ")) == s and ",".join(s.split(",")) == s and ",".join(s.rsplit(",", 1)) == s
    assert s.split(",", -1) == s.split(",") == s.rsplit(",") and s.split(None, -1) == s.split()
print("aXXbXXc".split("XX"), "aXXXb".split("XX"), "aXXXb".rsplit("XX"), "XXXX".split("XX"), "a".split("ab"), "aaa".split("a", 2), "aaa".rsplit("a", 2), "a b c d".split(maxsplit=2), "a-b-c".rsplit(sep="-", maxsplit=1), "a b".split(" ", 0), " a b ".split(None, 0), " a b ".rsplit(None, 0))
lines = ["", "\n", "a", "a\n", "a\nb", "a\n\nb\n", "a\rb\r\nc\n\rd", "a\vb\fc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "\r\n", "a\r"]
for s in lines: print(repr(s), s.splitlines(), s.splitlines(True))
assert all("".join(s.splitlines(keepends=True)) == s for s in lines)
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
show("a".split, ""); show("a".rsplit, ""); show("a".split, 5); show("a".split, ",", "x"); show("a".split, None, None); show("a".split, b","); show("a".splitlines, 5); show("a".splitlines, keep=1)
print(b"a b  c".split(), b"a,b".split(b","), b"a\nb\r\nc\x0bd".splitlines(), bytearray(b"a b").rsplit(None, 1), b"a\x1cb\x85c".split())
words = "the quick  brown\tfox".split()
print(words, [w[0] for w in words], max(words, key=len), " ".join(reversed(words)), "".join(w.capitalize() for w in words))
csv = "name,age\nal,30\nbo,25\n"
header, *rows = [l.split(",") for l in csv.splitlines()]
print([dict(zip(header, r)) for r in rows], [k for k, _, v in (p.partition("=") for p in "a=1&b=&c".split("&")) if v])
class S(str): pass
print([type(x).__name__ for x in S("a b").split()], type(S("ab").split(",")[0]).__name__, S("a\nb").splitlines())
big = ",".join(map(str, range(2000))); print(len(big.split(",")), big.split(",")[1999], len(big.rsplit(",", 3)), sum(map(int, big.split(","))))
