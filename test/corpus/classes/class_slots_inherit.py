# __slots__ in hierarchies: with and without __dict__, defaults, redefinition, weak references, pickable state.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: __slots__ = ("x", "y")
class B(A): __slots__ = ("z",)
class C(B): pass
class D(A): __slots__ = ("__dict__",)
class E: __slots__ = {"documented": "what it is", "plain": None}
a, b, c, d = A(), B(), C(), D()
for o in (a, b, c, d):
    o.x = 1
    print(type(o).__name__, hasattr(o, "__dict__"), o.x, [n for k in type(o).__mro__ for n in getattr(k, "__slots__", ())])
show(lambda: a.y)
show(lambda: setattr(a, "w", 1))
show(lambda: setattr(b, "w", 1))
c.w = 5; d.w = 6
print(c.__dict__, d.__dict__, A.x, B.z.__name__, type(A.x).__name__, A.x.__get__(a), A.x.__objclass__.__name__)
A.x.__set__(a, 9); print(a.x); A.x.__delete__(a); show(lambda: a.x); show(lambda: delattr(a, "x"))
e = E(); e.documented = 1; print(E.__slots__["documented"], e.documented, isinstance(E.__slots__, dict))
class F(A):
    __slots__ = ("x",)
f = F(); f.x = "new"; print(f.x, F.x is A.x)
class G:
    __slots__ = "single"
g = G(); g.single = 1; show(lambda: setattr(g, "s", 1)); print(G.__slots__)
class P:
    __slots__ = ("_v",)
    def __init__(self, v): self._v = v
    @property
    def v(self): return self._v
    def __eq__(self, o): return all(getattr(self, s) == getattr(o, s) for s in self.__slots__)
    def __repr__(self): return f"P({', '.join(f'{s}={getattr(self, s)!r}' for s in self.__slots__)})"
print(P(1), P(1) == P(1), P([1]) == P([2])); show(lambda: setattr(P(1), "v", 2))
class M: __slots__ = ("__private", "pub")
m = M(); m._M__private = 1; print(m._M__private, sorted(k for k in vars(M) if "p" in k and not k.startswith("__")))
import copy; q = copy.copy(P([1])); print(q, copy.deepcopy(q)._v is q._v)
class N(int):
    __slots__ = ()
class T(tuple):
    __slots__ = ()
    x = property(lambda s: s[0])
print(N(5) + 1, T((1, 2)).x, hasattr(N(1), "__dict__")); show(lambda: setattr(N(1), "q", 1)); show(lambda: setattr(T(), "q", 1))
