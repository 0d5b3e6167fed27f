# operator and copy
import operator, copy
from operator import itemgetter, attrgetter, methodcaller

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and_", "or_", "xor", "lt", "le", "eq", "ne", "ge", "gt",
             "iadd", "isub", "imul", "is_", "is_not"):
    print(name, getattr(operator, name)(13, 3), end="; ")
print()
for name in ("neg", "pos", "invert", "inv", "abs", "index", "truth", "not_"): print(name, getattr(operator, name)(-7), end="; ")
print()
l = [1, 2]; print(operator.iadd(l, [3]) is l, l, operator.concat("a", "b"), operator.contains([1], 1), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"))
operator.setitem(l, 0, 9); operator.delitem(l, 1); print(l, operator.getitem(l, slice(None)), operator.length_hint(iter([1, 2])), operator.length_hint(5, 7), operator.call(max, 1, 2))
show(operator.concat, 1, 2); show(operator.indexOf, [1], 2); show(operator.add, 1, "a"); show(operator.index, 1.5); show(operator.add, 1)
print(itemgetter(1)("abc"), itemgetter(0, 2, -1)("abc"), itemgetter("k")({"k": 5}), itemgetter(slice(1, None))([1, 2, 3]), itemgetter(1, 2), repr(itemgetter("a")))
class A:
    def __init__(self, **k): self.__dict__.update(k)
    def meth(self, *a, **k): return a, k
a = A(x=1, y=A(z=2)); print(attrgetter("x")(a), attrgetter("y.z")(a), attrgetter("x", "y.z")(a), attrgetter("x", "y.z"))
print(methodcaller("meth", 1, k=2)(a), methodcaller("upper")("abc"), methodcaller("split", ",", maxsplit=1), methodcaller("split", ",", maxsplit=1)("a,b,c"))
show(itemgetter(5), [1]); show(attrgetter("nope"), a); show(attrgetter, 5); show(methodcaller); show(methodcaller, 5); show(itemgetter(1), 5); show(methodcaller("nope"), 5)
rows = [("b", 2), ("a", 2), ("c", 1)]; print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), max(rows, key=itemgetter(0)), list(map(itemgetter(0), rows)))
print(operator.__add__ is operator.add, operator.__lt__(1, 2), operator.__contains__("ab", "a"))

x = [1, [2, 3], {"a": [4]}]; y, z = copy.copy(x), copy.deepcopy(x)
print(y == x, y is x, y[1] is x[1], z == x, z[1] is x[1], z[2]["a"] is x[2]["a"])
loop = [1]; loop.append(loop); c = copy.deepcopy(loop); print(c[1] is c, c is loop, c)
t = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t) == t, copy.deepcopy(t) is t, copy.deepcopy((1, 2, "a")) is not None, copy.deepcopy((1, (2, 3))) == (1, (2, 3)))
shared = [0]; two = copy.deepcopy([shared, shared]); print(two[0] is two[1])
a = A(v=[1], s={1, 2}, f=len, t=(1,)); b, d = copy.copy(a), copy.deepcopy(a); print(b.v is a.v, d.v is a.v, d.v, d.s, d.f is len, type(d).__name__)
class S:
    __slots__ = ("p", "q")
s = S(); s.p = [1]; u, w = copy.copy(s), copy.deepcopy(s); print(u.p is s.p, w.p is s.p, w.p, hasattr(w, "q"))
class C:
    def __init__(self, n): self.n = n
    def __copy__(self): return C("copied")
    def __deepcopy__(self, memo): memo["seen"] = True; return C("deep")
print(copy.copy(C(1)).n, copy.deepcopy([C(1)])[0].n)
class L(list): pass
l = L([1, [2]]); l.tag = {"k": 1}; m, n = copy.copy(l), copy.deepcopy(l); print(type(m).__name__, m, m.tag is l.tag, n[1] is l[1], n.tag == l.tag, n.tag is l.tag)
class D(dict): pass
d = D(a=[1]); print(type(copy.copy(d)).__name__, copy.deepcopy(d), copy.deepcopy(d)["a"] is d["a"])
class R:
    def __init__(self, a, b): self.a, self.b = a, b
    def __reduce__(self): return (R, (self.a, "rebuilt"))
print(copy.copy(R(1, 2)).b, copy.deepcopy(R([1], 2)).a)
class G:
    def __getstate__(self): return {"only": 1}
    def __setstate__(self, st): self.got = st
print(copy.copy(G()).got, copy.deepcopy(G()).got)
e = copy.copy(ValueError("x", 1)); print(type(e).__name__, e.args, copy.deepcopy(KeyError([1])).args)
print(copy.copy({1, 2}), copy.deepcopy(frozenset([1])), copy.copy(bytearray(b"ab")), copy.copy(int), copy.deepcopy(len) is len, copy.copy(None), copy.copy("s"), copy.copy(range(3)))
show(copy.copy, (i for i in [])) 
print(copy.Error.__mro__[1].__name__, copy.deepcopy({"a": {"b": [1, {"c": (1, [2])}]}}))
