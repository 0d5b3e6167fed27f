# collections: namedtuple, OrderedDict, Counter, ChainMap, UserDict, UserList, UserString
from collections import namedtuple, OrderedDict, Counter, ChainMap, UserDict, UserList, UserString
import collections

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

P = namedtuple("P", "x y")
p = P(1, y=2); print(p, p.x, p[1], p == (1, 2), p._asdict(), p._replace(x=9), P._make([5, 6]), P._fields, P.__doc__, len(p), hash(p) == hash((1, 2)))
x, y = p; print(x, y, p + (3,), P.__match_args__, P._field_defaults, P.x.__doc__, P.__new__.__doc__, P.__name__, P.__module__)
show(P, 1); show(P, 1, 2, 3); show(P, 1, z=3); show(P._make, [1]); show(lambda: p._replace(q=1)); show(lambda: p.nope)
Q = namedtuple("Q", ["a", "b", "c"], defaults=[10, 20]); print(Q(1), Q(1, 2), Q._field_defaults, Q(1, c=5))
print(namedtuple("R", "a, def, a, _x", rename=True)._fields, namedtuple("E", "")(), namedtuple("M", "v", module="mod").__module__)
for bad in (("1a", "x"), ("A", "x x"), ("A", "_x"), ("A", "class"), ("A", "a-b")): show(namedtuple, *bad)
show(namedtuple, "A", "x", defaults=[1, 2])
class Point(namedtuple("Point", "x y")):
    __slots__ = ()
    @property
    def norm(self): return self.x ** 2 + self.y ** 2
    def __str__(self): return f"<{self.x},{self.y}>"
print(Point(3, 4).norm, str(Point(3, 4)), repr(Point(3, 4)), Point(1, 2)._replace(y=7), sorted([Point(2, 1), Point(1, 5)]))
match Point(1, 2):
    case Point(x, y=2): print("matched", x)

o = OrderedDict([("a", 1), ("b", 2)]); o["c"] = 3; print(o, list(o), OrderedDict(), OrderedDict(z=1))
o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(o, o.popitem(), o.popitem(last=False), o)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict.fromkeys("xyx", 0), list(reversed(OrderedDict(a=1, b=2))))
show(OrderedDict().popitem); show(lambda: o.move_to_end("zz"))
print(o | {"q": 1}, {"q": 1} | o, o.copy() == o, type(o.copy()).__name__)
class LRU:
    def __init__(self, n): self.n, self.d = n, OrderedDict()
    def get(self, k):
        if k in self.d: self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.n: self.d.popitem(last=False)
l = LRU(2); l.put(1, "a"); l.put(2, "b"); l.get(1); l.put(3, "c"); print(l.d, l.get(2))

c = Counter("abracadabra"); print(c, c.most_common(2), c["z"], c.total(), sorted(c.elements())[:6], len(c), Counter(), Counter(a=3, b=-1))
c.update("aab"); c.subtract({"a": 2, "q": 1}); print(c, c.most_common(), c.most_common(0))
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=4); print(a + b, a - b, a & b, a | b, +Counter(a=0, b=-2, c=1), -Counter(a=-2, b=1))
print(a == Counter(a=3, b=1, z=0), a <= b, Counter(a=1) < Counter(a=2), a != b, Counter(a=1) >= Counter())
a += b; print(a); a -= Counter(a=9); print(a); a |= Counter(c=9); a &= Counter(c=5, b=1); print(a)
del c["nothere"]; show(Counter.fromkeys, "ab"); print(Counter(["x", "y"], x=5), Counter({1: 2}).copy(), isinstance(c, dict), dict(Counter("aa")))
print(Counter(x % 3 for x in range(10)).most_common(), Counter([3, 3, 1]) | Counter([1, 1]))
show(lambda: Counter(1))

cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm, cm["a"], cm["b"], len(cm), list(cm), cm.get("z"), "b" in cm, dict(cm))
ch = cm.new_child({"c": 9}); ch["a"] = 0; print(ch, ch.parents, cm["a"], ch.maps[0]); show(lambda: cm["zz"]); show(lambda: cm.__delitem__("b")); show(lambda: cm.pop("b"))
print(ChainMap(), bool(ChainMap()), cm | {"x": 1}, cm.copy() == cm, ch.pop("c"))

class Upper(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = Upper(a=1); u["b"] = 2; u.update({"c": 3}); print(u, u.data, len(u), "A" in u, "a" in u, u.get("z", 0), u | {"d": 4}, isinstance(u, dict), u.copy())
show(lambda: u["zz"])
ul = UserList([3, 1, 2]); ul.append(5); ul.sort(); print(ul, ul[1:3], type(ul[1:3]).__name__, ul + [9], [0] + ul, ul * 2, ul == [1, 2, 3, 5], ul < [2], ul.index(3), 5 in ul, ul.pop(), len(ul))
ul += (7, 8); ul[0] = "z"; ul.extend(UserList("q")); ul.insert(1, "i"); ul.remove(7); del ul[0]; ul.reverse(); print(ul, ul.count("q"), list(ul))
us = UserString("Hello"); print(us, repr(us), us.upper(), us + " w", "x" + us, us * 2, us[1], us == "Hello", "ell" in us, us.split("l"), us.replace("l", "L"), len(us), hash(us) == hash("Hello"), us.find("l"), us < "I", type(us.lower()).__name__, UserString("%d!") % 3)
print(sorted(collections.__all__))
