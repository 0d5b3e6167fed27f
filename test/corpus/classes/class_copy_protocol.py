# __copy__, __deepcopy__, __reduce_ex__, __getstate__ and memo: what copy does with each.
import copy
class Plain:
    def __init__(self, v): self.v = v
class Own:
    def __init__(self, v): self.v = v
    def __copy__(self): return Own(("copied", self.v))
    def __deepcopy__(self, memo): memo["seen"] = True; return Own(("deep", copy.deepcopy(self.v, memo)))
class State:
    def __init__(self, v): self.v, self.cache = v, "expensive"
    def __getstate__(self): return {"v": self.v}
    def __setstate__(self, s): self.__dict__.update(s); self.cache = "restored"
class Args:
    def __new__(cls, a, b=0): o = super().__new__(cls); o.ab = (a, b); return o
    def __getnewargs__(self): return self.ab
class Red:
    def __init__(self, n): self.n = n
    def __reduce__(self): return Red, (self.n + 1,)
class L(list):
    tag = None
class Dd(dict): pass
p = Plain([1]); q, r = copy.copy(p), copy.deepcopy(p)
print(q.v is p.v, r.v is p.v, r.v, type(q).__name__)
o = Own([1]); print(copy.copy(o).v, copy.deepcopy(o).v)
s = copy.copy(State(3)); print(s.v, s.cache, copy.deepcopy(State([4])).v)
print(copy.copy(Args(1, 2)).ab, copy.deepcopy(Args([1])).ab)
print(copy.copy(Red(1)).n, copy.deepcopy(Red(5)).n)
l = L([1, [2]]); l.tag = "t"; m, n = copy.copy(l), copy.deepcopy(l)
print(m, m.tag, m[1] is l[1], n, n.tag, n[1] is l[1], type(n).__name__)
d = Dd(a=[1]); d.extra = d; e = copy.deepcopy(d); print(e, e.extra is e, e["a"] is d["a"])
x = [1]; y = copy.deepcopy([x, x, (x,)]); print(y[0] is y[1], y[2][0] is y[0])
cyc = []; cyc.append(cyc); c2 = copy.deepcopy(cyc); print(c2[0] is c2, c2 is cyc)
a, b = Plain(None), Plain(None); a.v, b.v = b, a; a2 = copy.deepcopy(a); print(a2.v.v is a2, a2.v is b)
t = (1, "a", (2, 3)); print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy((1, [2])) is not t)
for v in (5, "s", None, 2.5, True, b"x", print, Plain, range(3), frozenset([1]), ..., 10 ** 30, type):
    assert copy.copy(v) is v or copy.copy(v) == v
    assert copy.deepcopy(v) == v
f = lambda: 0; print(copy.copy(f) is f, copy.deepcopy(f) is f, copy.deepcopy({1: {2: [3]}}), copy.deepcopy({1, 2}) == {1, 2}, copy.deepcopy(bytearray(b"ab")))
for bad in ((i for i in ()), {}.keys()):
    try: copy.deepcopy(bad)
    except TypeError as err: print(str(err).split("'")[0], type(bad).__name__)
memo = {}; z = [1]; w = copy.deepcopy(z, memo); print(memo[id(z)] is w, copy.deepcopy(z, memo) is w, issubclass(copy.Error, Exception), copy.error is copy.Error)
