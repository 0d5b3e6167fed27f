# Decorators as classes and with state: caching, counting, type checks, properties, registries.
class count:
    def __init__(self, f):
        self.f, self.n = f, 0
        self.__name__ = f.__name__
    def __call__(self, *a, **k):
        self.n += 1
        return self.f(*a, **k)
    def __get__(self, o, c=None):
        return self if o is None else lambda *a, **k: self(o, *a, **k)
@count
def f(x): return x + 1
class A:
    def __init__(self, v): self.v = v
    @count
    def m(self, k=1): return self.v * k
print(f(1), f(2), f.n, f.__name__, A(3).m(), A(4).m(k=5), A.m.n)
def typed(*types, ret=object):
    def d(f):
        def g(*a):
            for i, (x, t) in enumerate(zip(a, types)):
                if not isinstance(x, t):
                    raise TypeError(f"{f.__name__}: argument {i} must be {t.__name__}, not {type(x).__name__}")
            r = f(*a)
            if not isinstance(r, ret):
                raise TypeError(f"{f.__name__} returned {type(r).__name__}")
            return r
        return g
    return d
@typed(int, str, ret=str)
def rep(n, s): return s * n if n else None
for a in ((2, "ab"), ("x", "ab"), (2, 3), (0, "a")):
    try:
        print(rep(*a))
    except TypeError as e:
        print(e)
class cached:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, c):
        o.__dict__[self.n] = v = self.f(o)
        return v
class B:
    calls = 0
    @cached
    def slow(self):
        B.calls += 1
        return "value"
b = B()
print(b.slow, b.slow, B.calls, b.__dict__)
def retry(n):
    def d(f):
        def g(*a):
            for i in range(n):
                try:
                    return f(i, *a)
                except ValueError as e:
                    last = e
            raise RuntimeError(f"gave up after {n}") from last
        return g
    return d
@retry(3)
def flaky(i, need):
    if i < need: raise ValueError(i)
    return f"ok at {i}"
print(flaky(0), flaky(2))
try:
    flaky(5)
except RuntimeError as e:
    print(e)
def stack(*ds):
    def d(f):
        for x in reversed(ds): f = x(f)
        return f
    return d
bold, it = (lambda f: lambda: "<b>" + f() + "</b>"), (lambda f: lambda: "<i>" + f() + "</i>")
@stack(bold, it)
@bold
def text(): return "t"
print(text())
