# find, rfind, index, rindex, count, startswith, endswith, in.
s = "the cat sat on the mat, the end"
for sub in ("the", "at", "x", "", "the end", "t", "the cat sat on the mat, the end!", "d"):
    print(repr(sub), s.find(sub), s.rfind(sub), s.count(sub), sub in s, s.startswith(sub), s.endswith(sub))
    print(s.find(sub, 3), s.find(sub, 3, 10), s.rfind(sub, 0, 10), s.find(sub, -5), s.count(sub, 5), s.find(sub, 50), s.rfind(sub, 50), s.count(sub, 31), s.count(sub, 32))
print(s.index("cat"), s.rindex("the"))
for f in (lambda: s.index("dog"), lambda: s.rindex("dog"), lambda: s.index("the", 26)):
    try:
        print(f())
    except ValueError as e:
        print(e)
print(s.startswith(("a", "th")), s.endswith(("x", "end")), s.startswith("cat", 4), s.startswith("cat", 4, 6), s.endswith("mat", 0, 22), s.startswith(()), s.startswith("", 31), s.startswith("", 32))
print("aaaa".count("aa"), "aaaa".find("aa", 1), "aaaa".rfind("aa"), "".count(""), "abc".count(""), "abc".find("", 3), "abc".find("", 4), "abc".rfind(""))
print("mississippi".find("issip"), "mississippi".rfind("issi"), "abababac".find("ababac"), ("a" * 50 + "b").find("a" * 10 + "b"))
for f in (lambda: s.find(1), lambda: s.startswith(1), lambda: s.startswith([""]), lambda: s.count()):
    try:
        f()
    except TypeError as e:
        print(e)
