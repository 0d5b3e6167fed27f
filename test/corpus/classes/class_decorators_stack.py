# Class decorators that add, wrap, replace, register; order, with arguments, on methods and nested.
import functools
order = []
def tag(name):
    order.append(f"make {name}")
    def deco(c):
        order.append(f"apply {name}")
        c.tags = getattr(c, "tags", ()) + (name,)
        return c
    return deco
@tag("outer")
@tag("inner")
class A:
    order.append("body")
print(order, A.tags)
def add_repr(*names):
    def deco(c):
        def __repr__(self): return f"{c.__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"
        c.__repr__ = __repr__
        return c
    return deco
def ordered(c):
    key = c._key
    for op in ("lt", "le", "gt", "ge", "eq"):
        f = getattr(int, f"__{op}__")
        setattr(c, f"__{op}__", lambda a, b, f=f: f(key(a), key(b)) if isinstance(b, c) else NotImplemented)
    c.__hash__ = lambda self: hash(key(self))
    return c
@ordered
@add_repr("n")
class V:
    def __init__(self, n): self.n = n
    def _key(self): return self.n % 10
print(sorted([V(13), V(2), V(21)]), V(3) == V(13), V(1) < V(2), len({V(1), V(11), V(2)}), V(1) == 1)
try: V(1) < 1
except TypeError as e: print(e)
def trace(c):
    for name, f in list(vars(c).items()):
        if callable(f) and not name.startswith("__"):
            def wrap(self, *a, _f=f, **k):
                r = _f(self, *a, **k); calls.append(f"{_f.__name__}{a}={r}"); return r
            setattr(c, name, functools.wraps(f)(wrap))
    return c
calls = []
@trace
class Calc:
    def add(self, a, b): return a + b
    def twice(self, a): return self.add(a, a)
    const = 5
Calc().twice(4); print(calls, Calc.add.__name__, Calc.const)
def singleton(c): return c()
@singleton
class Config:
    debug = True
    def __repr__(self): return "the config"
print(Config, Config.debug)
def replace(c): return type(c.__name__ + "2", (c,), {"extra": 1})
@replace
class R:
    @staticmethod
    def s(): return "s"
print(R.__name__, R.__mro__[1].__name__, R.extra, R.s())
class Reg:
    def __init__(self): self.all = {}
    def __call__(self, name):
        def deco(x): self.all[name] = x; return x
        return deco
    def __matmul__(self, o): return self.all[o]
reg = Reg()
@reg("f")
def f(): return 1
@reg("C")
class C:
    @reg("m")
    def m(self): return 2
@(lambda x: [x])
class L: pass
@reg.all.get("id", lambda c: c)
class Odd: pass
print(sorted(reg.all), (reg @ "f")(), (reg @ "m")(None), type(L).__name__, Odd.__name__)
try:
    @5
    class Bad: pass
except TypeError as e: print(e)
