# __call__ with every argument kind, callable(), bound methods, functions as attributes.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, /, y=0, *a, k=1, **kw): return self.n + x + y, a, k, kw
f = Adder(10)
print(f(1), f(1, 2), f(1, 2, 3, k=4, z=5), f(*[1, 2], **{"k": 3}), callable(f), callable(Adder), callable(5), callable(len), callable(lambda: 0), callable(f.__call__))
print(list(map(f, [1, 2])), sorted([3, 1], key=Adder(0).__call__), f.__call__(2))
class C:
    def m(self, *a): return self, a
    g = lambda self: "lambda"
    s = staticmethod(lambda *a: a)
    c = classmethod(lambda cls, *a: (cls.__name__, a))
    b = len
c = C()
m = c.m
print(m(1)[1], m.__self__ is c, m.__func__ is C.m, m == c.m, m is c.m, c.g(), c.s(1), C.s(2), c.c(3), C.c(4), c.b([1]), C.m(c, 5)[1], m.__name__, C.m.__qualname__, c.m.__qualname__)
c.f = lambda *a: ("instance", a)
print(c.f(1))
c.__call__ = lambda: "no"
for g in (lambda: c(), lambda: f(), lambda: f(1, 2, y=3), lambda: f(x=1), lambda: 5(), lambda: "a"(), lambda: None(), lambda: C.m(), lambda: [](1), lambda: c.m.x, lambda: C.c.__func__(C, 1), lambda: setattr(c.m, "x", 1)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
class Loop:
    pass
Loop.__call__ = Loop()
try: Loop()()
except RecursionError as e: print("RecursionError")
d = {c.m: 1}
print(d[c.m], {f: 2}[f], hash(c.m) == hash(c.m), C().m == c.m)
def deco(fn):
    def w(*a): return "w", fn(*a)
    return w
class D:
    @deco
    def m(self): return "m"
    @staticmethod
    @deco
    def s(): return "s"
    @classmethod
    @deco
    def c(cls): return cls.__name__
    @property
    @deco
    def p(self): return "p"
print(D().m(), D.s(), D.c(), D().p, D().s())
import sys
print(type(sys.exit).__name__, type(len).__name__, type("".join).__name__, type(str.join).__name__, type(C.m).__name__, type(c.m).__name__, type(D.c).__name__)
