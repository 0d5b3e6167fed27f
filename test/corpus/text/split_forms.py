# split, rsplit, splitlines, partition with every combination of separator and limit.
t = "  one two  three   four "
for n in (-1, 0, 1, 2, 3, 10):
    print(n, t.split(None, n), t.rsplit(None, n), t.split(" ", n), t.rsplit(" ", n))
print("a,b,,c,".split(","), ",".split(","), "".split(","), "".split(), "   ".split(), "abc".split("abc"), "aXbXXc".split("XX"), "aaa".split("aa"), "aaa".rsplit("aa"))
print("a\tb\nc\x0bd\x0ce\x1cf\x85g\u2028h\u3000i".split(), "\x1f1\x1e2".split(), "a\xa0b".split())
lines = "a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\n\nm"
print(lines.splitlines(), lines.splitlines(True), "".splitlines(), "\n".splitlines(), "a\n".splitlines(), "a\n\r\n".splitlines(keepends=True), "\r\n\r".splitlines(True))
for s in ("k=v=w", "kv", "=v", "k=", "=", ""):
    print(s.partition("="), s.rpartition("="))
print("a<>b<>c".partition("<>"), "a<>b<>c".rpartition("<>"), "a, b, c".split(sep=", ", maxsplit=1), "a b".split(maxsplit=0), " a b".rsplit(maxsplit=1))
for f in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".partition(""), lambda: "a".split(1), lambda: "a".split(b"a"), lambda: "a".partition(None), lambda: "a".split(",", "1"), lambda: "a".split(",", 1, 2), lambda: "a".splitlines(1, 2), lambda: "a".split(foo=1), lambda: "a".split(",", None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
