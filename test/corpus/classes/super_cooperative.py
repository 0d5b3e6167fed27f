# Cooperative __init__ with keyword arguments through a diamond; mixins that add behaviour; super in odd places.
class Root:
    def __init__(self, **kw):
        if kw: raise TypeError(f"left over: {sorted(kw)}")
class Shape(Root):
    def __init__(self, *, name, **kw):
        self.name = name
        super().__init__(**kw)
class Colored(Root):
    def __init__(self, *, color="red", **kw):
        self.color = color
        super().__init__(**kw)
class Sized(Root):
    def __init__(self, *, size=1, **kw):
        self.size = size
        super().__init__(**kw)
class Box(Shape, Colored, Sized):
    def __init__(self, **kw):
        super().__init__(**kw)
print(vars(Box(name="b", size=3)), [c.__name__ for c in Box.__mro__])
try: Box(name="x", bogus=1, worse=2)
except TypeError as e: print(e)
class Log:
    def act(self, *a):
        print("before", type(self).__name__, a)
        r = super().act(*a)
        print("after")
        return r
class Retry:
    tries = 3
    def act(self, *a):
        for i in range(self.tries):
            try: return super().act(*a)
            except ValueError as e: print("retry", i, e)
        raise RuntimeError("gave up")
class Real:
    def __init__(self): self.n = 0
    def act(self, need):
        self.n += 1
        if self.n < need: raise ValueError(f"attempt {self.n}")
        return self.n
class X(Log, Retry, Real): pass
print(X().act(2))
try: X().act(9)
except RuntimeError as e: print(e)
class Y(Real):
    def act(self, need):
        helper = lambda: super(Y, self).act(need)
        inner = [super(Y, self).act(0) for _ in range(2)]
        def nested(): return super(Y, self).act(0)
        return helper(), inner, nested()
print(Y().act(0))
class Z(Real):
    def act(self, need):
        def inner(): return super().act(need)
        return inner()
try: print(Z().act(1))
except Exception as e: print(type(e).__name__, e)
class W(Real):
    def gen(self): yield super().act(0)
    def reassigned(self):
        self = Real()
        return super().act(0)
    def comp(self): return [x for x in [super().act(0)]]
    attr = property(lambda self: super(W, self).act(0))
    def cls(self): return __class__.__name__
w = W()
print(list(w.gen()), w.comp(), w.attr, w.cls())
for n in ("reassigned",):
    try: print(getattr(w, n)())
    except Exception as e: print(type(e).__name__, e)
class S:
    def __getattribute__(self, n): return object.__getattribute__(self, n)
    def f(self): return "S.f"
class S2(S):
    def f(self):
        s = super()
        return s.f(), s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__
print(S2().f())
class P:
    x = property(lambda s: "P.x", lambda s, v: print("set", v))
class P2(P):
    @property
    def x(self): return super().x + "2"
    @x.setter
    def x(self, v): super(P2, type(self)).x.fset(self, v)
p = P2()
p.x = 5
print(p.x)
