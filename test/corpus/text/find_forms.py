# find, rfind, index, rindex, count, startswith, endswith, replace with bounds and empty needles.
s = "abracadabra"
for n in ("a", "abra", "z", "", "abracadabra", "bra", "abracadabraX"):
    print(repr(n), s.find(n), s.rfind(n), s.count(n), n in s, s.startswith(n), s.endswith(n), s.replace(n, "<>"), s.replace(n, "<>", 1), s.replace(n, "", 2))
for a, b in ((0, 4), (1, None), (-4, None), (3, -1), (None, -7), (11, None), (12, None), (-100, 100), (5, 2), (11, 11), (12, 12)):
    print(a, b, s.find("a", a, b), s.rfind("a", a, b), s.count("a", a, b), s.find("", a, b), s.rfind("", a, b), s.count("", a, b), s.startswith("a", a, b), s.endswith("a", a, b), s.startswith("", a, b), s.endswith("", a, b))
print(s.startswith(("x", "ab")), s.endswith(("x", "y")), s.startswith(()), s.startswith(("b",), 1), "".startswith(""), "".count(""), "".find(""), "".replace("", "x"), "ab".replace("", "-"), "ab".replace("", "-", 2), "ab".replace("", "-", 0), "aaa".replace("aa", "b"), "aaaa".count("aa"))
print("日本語日本".find("本"), "日本語日本".rfind("本"), "日本語日本".count("日本"), "日本語".replace("本", "xyz"), "aé日😀".index("😀"), "é" in "e\u0301")
for f in (lambda: s.index("z"), lambda: s.rindex("z"), lambda: s.index("a", 8, 10), lambda: s.find(), lambda: s.find(1), lambda: s.find("a", "b"), lambda: s.count(b"a"), lambda: s.startswith(1), lambda: s.startswith(("a", 1)), lambda: s.startswith((1, "a")), lambda: s.startswith(["a"]), lambda: s.replace("a"), lambda: s.replace("a", 1), lambda: s.replace(1, "a"), lambda: s.replace("a", "b", "c"), lambda: 1 in s, lambda: None in "", lambda: s.replace("a", "b", count=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __index__(self): return 3
print(s.find("a", I()), s.count("a", I(), I()), s.replace("a", "-", True), s.find("a", 10 ** 30), s.find("a", -(10 ** 30), 10 ** 30))
