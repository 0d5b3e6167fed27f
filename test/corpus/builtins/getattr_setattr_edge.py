# getattr, setattr, delattr, hasattr, vars, dir over classes, modules, functions and builtin objects.
import sys, math
def show(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
class A:
    cls = 1
    __slots__ = ("s",)
class B(A):
    def m(self): return "m"
    @property
    def p(self): raise AttributeError("inner failure")
    @property
    def q(self): raise KeyError("q")
b = B()
show(getattr, b, "nope"); show(getattr, b, "nope", "dflt"); show(getattr, b, "p"); show(getattr, b, "p", "dflt"); show(getattr, b, "q", "dflt"); show(hasattr, b, "p"); show(hasattr, b, "q"); show(hasattr, b, "m")
show(getattr, b, 5); show(getattr, b, b"x"); show(getattr, b); show(hasattr, b, None); show(setattr, b, 5, 1); show(setattr, b, "p", 1); show(delattr, b, "p"); show(delattr, b, "zz"); show(delattr, b, "s"); show(getattr, b, "s")
setattr(b, "any thing", 1); print(getattr(b, "any thing"), vars(b)); b.s = 5; print(vars(b), b.s); delattr(b, "any thing"); del b.s; print(hasattr(b, "s"), vars(b))
show(setattr, 5, "x", 1); show(setattr, "s", "x", 1); show(setattr, [], "x", 1); show(setattr, object(), "x", 1); show(setattr, int, "x", 1); show(setattr, None, "x", 1); show(setattr, len, "x", 1); show(delattr, int, "real"); show(setattr, 5, "real", 1); show(setattr, A(), "cls", 2); show(setattr, A(), "zz", 2)
def f(): "doc"
f.x = 1; f.__doc__ = "new"; f.__name__ = "g"; print(f.__dict__, f.__doc__, f.__name__, vars(f), f.__qualname__); show(setattr, f, "__name__", 5); show(setattr, f, "__defaults__", 5); show(setattr, f, "__dict__", 5); show(setattr, f, "__code__", 5); show(delattr, f, "__name__"); f.__dict__ = {"y": 2}; print(f.y, hasattr(f, "x")); del f.__doc__; print(f.__doc__)
B.__name__ = "Bee"; print(B, b.__class__.__name__, repr(b)[:14]); show(setattr, B, "__name__", 5); show(setattr, B, "__dict__", {}); show(delattr, B, "cls"); A.cls = 2; print(B.cls, b.cls); del A.cls; show(getattr, B, "cls")
show(vars, 5); show(vars, A()); print(sorted(k for k in vars(B) if not k.startswith("__")), type(vars(B)).__name__); show(lambda: vars(B).update({})); show(lambda: vars(B).__setitem__("x", 1))
class D:
    def __dir__(self): return ["z", "a", "m"]
class BadDir:
    def __dir__(self): return 5
class BadItems:
    def __dir__(self): return [1, "a"]
print(dir(D()), [n for n in dir(b) if n[0] != "_"], [n for n in dir(B) if n[0] != "_"]); show(dir, BadDir()); show(dir, BadItems())
math.extra = 5; print(math.extra, getattr(math, "pi"), hasattr(sys, "modules")); del math.extra; show(getattr, math, "extra");
class G:
    def __getattr__(self, n): return n.upper() if n != "no" else super().__getattribute__(n)
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
    def __delattr__(self, n): print("del", n)
g = G(); g.x = 2; del g.x; print(g.x, g.abc, getattr(g, "q"), hasattr(g, "no"), g.__dict__, getattr(g, "no", "d")); show(getattr, g, "no")
