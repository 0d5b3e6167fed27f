# partition, rpartition, removeprefix, removesuffix, expandtabs, zfill at their edges.
def show(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
for s, sep in (("a=b=c", "="), ("abc", "="), ("=a", "="), ("a=", "="), ("", "="), ("a::b::c", "::"), ("ééé", "é"), ("aaa", "aa")):
    print(repr(s), s.partition(sep), s.rpartition(sep))
show("a".partition, ""); show("a".rpartition, ""); show("a".partition, 5); show("a".partition); show("a".partition, b"a")
for s in ("TestCase", "Test", "test", "", "TestTest"):
    print(s.removeprefix("Test"), s.removesuffix("Test"), s.removesuffix(""), s.removeprefix("TestTestTest"), sep="|")
show("a".removeprefix, 1); show("a".removesuffix, None); show("a".removeprefix, "a", "b")
for s in ("a\tb", "\t", "ab\tc\td", "12345678\t9", "a\nb\tc", "a\r\tb", "é\tx", ""):
    print([s.expandtabs(), s.expandtabs(4), s.expandtabs(1), s.expandtabs(0), s.expandtabs(-3)])
show("a\t".expandtabs, "x"); show("a\t".expandtabs, 2, 3); print("a\tb".expandtabs(tabsize=3))
for s in ("7", "-7", "+7", "--7", "", "abc", "-", "٣", "12345"):
    print(repr(s.zfill(4)), end=" ")
print(); show("a".zfill, "3"); show("a".zfill); print("x".zfill(-1), "x".zfill(0))
def parse(line):
    key, eq, value = line.partition("=")
    if not eq: raise ValueError(f"no '=' in {line!r}")
    return key.strip(), value.strip()
for line in ("a = 1", "b=", "=c", "d = e = f", "nothing"): show(parse, line)
def dirname(p): return p.rpartition("/")[0] or ("/" if p.startswith("/") else ".")
print([dirname(p) for p in ("/a/b/c", "a", "/a", "a/b", "/")], "a.tar.gz".partition(".")[2], "a.tar.gz".rpartition(".")[0])
class S(str): pass
print([type(x).__name__ for x in S("a-b").partition("-")], type(S("ab").removeprefix("z")).__name__, type(S("a").zfill(1)).__name__, type(S("a").expandtabs()).__name__)
print("abc".partition("c"), "a.b.c".rpartition(".")[::2], ["".join("x,y,z".partition(",")), "".join("x,y,z".rpartition(","))])
