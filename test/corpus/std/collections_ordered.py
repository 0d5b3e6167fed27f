# collections.OrderedDict: moving, popping, equality, reversing, mutation while iterating, an LRU on top.
from collections import OrderedDict
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
o = OrderedDict([("a", 1), ("b", 2)], c=3); print(o, list(o), o.__class__.__mro__[1])
o.move_to_end("a"); print(list(o)); o.move_to_end("c", last=False); print(list(o)); o["b"] = 20; print(o); o["d"] = 4; del o["b"]; o["b"] = 5; print(list(o))
print(o.popitem(), o.popitem(last=False), o, o.pop("d"), o.pop("zz", "dflt"), o); show(o.pop, "zz"); show(o.move_to_end, "zz"); show(OrderedDict().popitem)
a, b = OrderedDict(x=1, y=2), OrderedDict(y=2, x=1); print(a == b, a != b, a == {"y": 2, "x": 1}, {"y": 2, "x": 1} == a, a == a.copy(), dict(a) == dict(b), a.items() == b.items(), a.keys() == b.keys())
print(list(reversed(a)), list(reversed(a.items())), list(reversed(a.values())), a | {"z": 3}, {"w": 0} | a, type({"w": 0} | a).__name__); a |= [("y", 9), ("q", 8)]; print(a, a.setdefault("q", 1), a.setdefault("n"), a)
print(OrderedDict.fromkeys("bca", 0), OrderedDict.fromkeys([1, 1, 2]), repr(OrderedDict()), bool(OrderedDict()), len(a), "y" in a, a.get("none"), OrderedDict(sorted({"b": 1, "a": 2}.items())))
r = OrderedDict(k=1); r["me"] = r; print(r); import copy; c = copy.deepcopy(OrderedDict(a=[1])); print(c, type(copy.copy(r)).__name__, isinstance(r, dict))
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.n: print("drop", next(iter(self)), end="; "); del self[next(iter(self))]
l = LRU(2); l["a"] = 1; l["b"] = 2; l["a"]; l["c"] = 3; l["a"] = 4; l["d"] = 5; print(list(l.items())); show(lambda: l["b"])
class Log(OrderedDict):
    def __setitem__(self, k, v): print("set", k, end=" "); super().__setitem__(k, v)
    def __delitem__(self, k): print("del", k, end=" "); super().__delitem__(k)
g = Log(a=1); g.update(b=2); g.setdefault("c", 3); g.pop("a"); g.popitem(); del g["b"]; print(g, g.__dict__)
class Last(OrderedDict):
    "keeps the order of the last insertion"
    def __setitem__(self, k, v):
        if k in self: del self[k]
        super().__setitem__(k, v)
z = Last(); [z.__setitem__(k, i) for i, k in enumerate("abca")]; print(z, z.tag if hasattr(z, "tag") else "no tag"); z.tag = 5; print(z.copy().__class__.__name__, vars(z))
print(OrderedDict(a=1) == OrderedDict(a=1.0), sorted(OrderedDict(b=1, a=2)), max(OrderedDict(b=1, a=2).items()), *OrderedDict(p=1, q=2), {**OrderedDict(p=1)}, (lambda **k: k)(**OrderedDict(m=1, n=2)))
