# collections.UserDict, UserList and UserString as base classes that call each other's methods.
from collections import UserDict, UserList, UserString
import collections.abc as abc
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
    def __delitem__(self, k): super().__delitem__(k.lower())
d = Lower({"A": 1}, B=2); d.update({"C": 3}); d.setdefault("D", 4); print(d, d["a"], d["A"], d.get("b"), d.get("B"), "c" in d, len(d), d.data, isinstance(d, dict), isinstance(d, abc.MutableMapping))
show(lambda: d["zz"]); print(d.pop("A"), d.popitem(), sorted(d), d | {"E": 5}, {"F": 6} | d, type(d | {}).__name__); d |= {"G": 7}; print(bool(Lower())); del d["C"]; print(d)
class M(UserDict):
    def __missing__(self, k): return k * 2
print(M()["ab"], M(a=1)["a"], M().get("q"), "q" in M(), Lower.fromkeys(["X", "Y"], 0)); show(UserDict, 1); show(UserDict, {}, {}); show(lambda: UserDict()[[]])
class Sorted(UserList):
    def __init__(self, it=()): super().__init__(sorted(it))
    def append(self, x):
        i = 0
        while i < len(self.data) and self.data[i] <= x: i += 1
        self.data.insert(i, x)
s = Sorted([3, 1, 2]); s.append(1.5); print(s, s[1:3], type(s[1:3]).__name__, s + [0], [9] + s, s * 2, s == [1, 1.5, 2, 3], s < [2], len(s), 2 in s, s.index(3), s.count(1), isinstance(s, list), isinstance(s, abc.MutableSequence))
u = UserList("abc"); u += "de"; u.extend(UserList("f")); u[0] = "z"; u[1:2] = "XY"; del u[-1]; u.insert(0, "i"); u.reverse(); print(u, u.pop(), u.pop(0), u.copy(), u.data); u.remove("X"); u.sort(key=str.lower, reverse=True); print(u, list(reversed(u)), [*u], bool(UserList())); u.clear(); print(u)
show(u.pop); show(u.remove, 1); show(lambda: UserList([1]) + 5); show(lambda: UserList([1]) < 5); show(hash, u); print(UserList(UserList([1])).data, UserList((1, 2)) == UserList([1, 2]), UserList([1]) > UserList([0]))
class Title(UserString):
    def title2(self): return type(self)("-".join(w.capitalize() for w in self.data.split()))
t = Title("hello big world"); print(t.title2(), repr(t.title2()), type(t.upper()).__name__, t.find("big"), t[0:5], t[::-1], t + "!", ">" + t, t * 2, "big" in t, len(t), t == "hello big world", t < "i", hash(t) == hash("hello big world"))
print(t.split(), t.replace("big", "small"), t.center(19, "*"), t.startswith("he"), t.join(["a", "b"]), t % (), Title("%s-%d") % ("x", 5), Title("{} {}").format(1, 2), Title("12").isdigit(), int(Title("12")), float(Title("1.5")), Title("aé").encode(), str(t), t.count("l"), t.partition(" "))
show(lambda: t[99]); show(lambda: t + 5); show(t.index, "zz"); print(UserString(5), UserString(UserString("q")), isinstance(t, str), sorted(UserString("cab")), t.zfill(17), t.strip("hd"), t.swapcase(), UserString("ab").maketrans("a", "b"), UserString("ab").translate({97: "x"}), Title("a\nb").splitlines(), Title("x").isidentifier(), [c for c in UserString("ab")])
