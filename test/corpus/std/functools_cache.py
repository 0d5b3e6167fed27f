# functools: lru_cache, cache, singledispatch
from functools import lru_cache, cache, singledispatch, singledispatchmethod
from collections.abc import Sequence, Mapping, Sized

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

@cache
def fib(n):
    "fibonacci"
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(120), fib.cache_info(), fib.__name__, fib.__doc__)
fib.cache_clear()
print(fib.cache_info(), fib.cache_parameters())

calls = []
@lru_cache(maxsize=3)
def f(x, y=0):
    calls.append((x, y))
    return x + y
for x in (1, 2, 3, 1, 4, 2, 1, 1):
    f(x)
print(calls, f.cache_info())
f(1, y=0); f(1, y=0); f(x=1)
print(len(calls), f.cache_info().currsize, f.cache_info().maxsize)

@lru_cache
def g(a): return type(a).__name__
print(g(1), g(1.0), g(True), g("1"), g.cache_info())
@lru_cache(typed=True)
def h(a): return type(a).__name__
print(h(1), h(1.0), h(True), h.cache_info())
@lru_cache(0)
def z(a): return a
z(1); z(1)
print(z.cache_info())
print(lru_cache(-5)(lambda: 1).cache_info())
show(lambda: f([]))
show(lru_cache, "x")
@lru_cache(maxsize=2)
def boom(n):
    raise ValueError(n)
show(boom, 1)
print(boom.cache_info())
class M:
    @lru_cache(maxsize=None)
    def double(self, n): return 2 * n
m = M()
print(m.double(4), m.double(4), M.double.cache_info())

@singledispatch
def kind(x, extra=None):
    "tells kinds"
    return "object"
@kind.register
def _(x: int, extra=None): return "int"
@kind.register(str)
def _(x, extra=None): return "str " + str(extra)
@kind.register(list)
@kind.register(tuple)
def _(x, extra=None): return "row of " + kind(x[0]) if x else "empty"
@kind.register(Mapping)
def _(x, extra=None): return "mapping"
@kind.register
def _(x: float | bytes, extra=None): return "inexact"
kind.register(type(None), lambda x, extra=None: "nothing")
print(kind(1), kind(True), kind("a", extra=5), kind([1]), kind(()), kind({}), kind(1.5), kind(None), kind(set()))
print(kind.__name__, kind.__doc__, kind.dispatch(bool) is kind.registry[int], len(kind.registry), list(kind.registry)[:3])
show(kind)
show(lambda: kind.register(5))
class P(Sized):
    def __len__(self): return 0
@kind.register(Sized)
def _(x, extra=None): return "sized"
print(kind(P()), kind(set()), kind({}), kind([]))

class Neg:
    @singledispatchmethod
    def neg(self, arg): raise NotImplementedError("cannot negate " + type(arg).__name__)
    @neg.register
    def _(self, arg: int): return -arg
    @neg.register(bool)
    def _(self, arg): return not arg
n = Neg()
print(n.neg(5), n.neg(True))
show(n.neg, "x")
