# split, rsplit, splitlines, partition, rpartition, join.
for s in ("a b c", "  a  b  ", "", "   ", "one", "a\tb\nc\r\nd", "a,b,,c,", ",", ",,"):
    print(s.split(), s.split(","), s.split(" "), s.rsplit(), s.rsplit(","))
    print(s.split(None, 1), s.rsplit(None, 1), s.split(",", 1), s.rsplit(",", 1), s.split(" ", 0), s.split(",", -1), s.split(None, 0))
    print(s.partition(","), s.rpartition(","), s.partition(" "), s.rpartition(" "))
for s in ("a\nb\nc", "a\nb\n", "\n", "", "a\r\nb\rc\n\nd", "x\x0by\x0cz", "a\u2028b\x85c"):
    print(s.splitlines(), s.splitlines(True), s.splitlines(keepends=True), s.split("\n"))
print("a--b--c".split("--"), "aXXbXXXc".split("XX"), "abc".split("abc"), "aaa".split("a"), "aaa".split("aa"), "aaa".rsplit("aa", 1))
print("-".join(["a", "b", "c"]), "".join([]), ", ".join(("x",)), "".join(str(i) for i in range(10)), "ab".join("123"), "-".join({"k": 1}))
print("a b c d".split(maxsplit=2), "a,b,c".split(sep=",", maxsplit=1), "a b c d".rsplit(maxsplit=1))
for f in (lambda: "a".split(""), lambda: "a".partition(""), lambda: ",".join([1, 2]), lambda: ",".join(["a", 3]), lambda: ",".join(5), lambda: "a".split(1)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
