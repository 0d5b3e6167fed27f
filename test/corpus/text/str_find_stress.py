# Searching in long repetitive strings, overlapping patterns, counts and replacements.
s = "ab" * 500 + "abc" + "ab" * 500
print(s.find("abc"), s.rfind("abc"), s.count("ab"), s.count("aba"), s.index("ca"), s.find("abcab", 1000), s.find("abcab", 1001), s.count("b", 10, 20))
t = "a" * 1000 + "b"
print(t.find("a" * 100 + "b"), t.rfind("a" * 10), t.count("aa"), t.find("ba"), ("a" * 30 + "b") in t, ("a" * 1001) in t, t.replace("a" * 7, "x")[-20:], len(t.split("aaa")))
u = "é" * 300 + "ü" + "é" * 300
print(u.find("ü"), u.rfind("é"), u.count("éé"), u.index("éüé"), len(u.replace("é", "ee")), u.partition("ü")[2] == "é" * 300, u[299:302])
w = " ".join(str(i) for i in range(500))
print(len(w), w.find("250"), w.split()[250], w.count("9"), w.replace("1", "").count("2"), sum(map(int, w.split())), w.rsplit(None, 2)[1:], w.startswith("0 1"), w.endswith("499"))
