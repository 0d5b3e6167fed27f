# Subclasses of str, int, list, dict, tuple and float in builtins and operators.
class S(str):
    def __len__(self): return 99
    def __getitem__(self, i): return "item"
    def __eq__(self, o): return True
    __hash__ = str.__hash__
s = S("abc")
print(len(s), s[0], s == "zzz", s.upper(), s + "d", "%s" % s, f"{s}", list(s), s in ["q"], {s: 1}, "b" in s, s.join(["x", "y"]))
class L(list):
    def __len__(self): return 5
    def __iter__(self): return iter("over")
l = L([1, 2])
print(len(l), list(l), [*l], l, sorted(l), l[0], bool(l), max(l), l + [3], "".join(l))
class D(dict):
    def keys(self): return ["fake"]
    def __getitem__(self, k): return "got " + k
d = D(a=1)
print(d["zz"], d, d.get("a"), list(d), dict(d), {**d}, "a" in d, "%(q)s" % d)
class I(int):
    def __str__(self): return "I!"
    def __eq__(self, o): return False
    def __hash__(self): return 1
i = I(5)
print(i, repr(i), i + 1, i == 5, f"{i}", f"{i:3}", [i], "%d" % i, "%s" % i, i in [i], [0] * i, int(i))
class F(float):
    def __repr__(self): return "F"
print(F(1.5), [F(1.5)], F(1.5) * 2, str(F(2)), type(F(1) + 1).__name__, round(F(2.5)))
class T(tuple):
    def __repr__(self): return "T"
print(T((1, 2)), T((1, 2)) + (3,), T((1,)) == (1,), "%s" % (T((1,)),), isinstance(T(), tuple), hash(T((1, 2))) == hash((1, 2)), T("ab")[1:])
