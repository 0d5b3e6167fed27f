# Default values: evaluated at definition, mutable, seen in __defaults__ and __kwdefaults__, changed later.
log = []
def note(x):
    log.append(x)
    return x
def f(a=note("a"), *, b=note("b"), **k): return a, b
def g(x, acc=[]):
    acc.append(x)
    return acc
print(log, f(), log, g(1), g(2), g(3, []), g(4))
print(f.__defaults__, f.__kwdefaults__, g.__defaults__)
f.__defaults__ = ("new",)
f.__kwdefaults__ = {"b": "kw"}
print(f(), f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount)
f.__defaults__ = None
f.__kwdefaults__ = None
for c in (lambda: f(), lambda: f(1), lambda: f(1, b=2)):
    try: print(c())
    except TypeError as e: print(e)
for v in (5, [1]):
    try: f.__defaults__ = v
    except TypeError as e: print(e)
    try: f.__kwdefaults__ = v
    except TypeError as e: print(e)
fs = [lambda x=i: x for i in range(3)]
gs = [lambda: i for i in range(3)]
print([q() for q in fs], [q() for q in gs], fs[0](9))
n = 10
def h(a=n, b=lambda: n): return a, b()
n = 20
print(h())
def outer():
    x = 1
    def inner(y=x, z=[x]): return y, z, x
    x = 2
    return inner
print(outer()(), outer().__defaults__)
def rec(n, memo={}):
    if n in memo: return memo[n]
    memo[n] = n if n < 2 else rec(n - 1) + rec(n - 2)
    return memo[n]
print(rec(60), len(rec.__defaults__[0]))
class C:
    k = 5
    def m(self, a=k, *, b=k + 1): return a, b
print(C().m(), C.m.__defaults__, C.m.__kwdefaults__)
def trap(a, b=None, /, *c, d=..., **e): return b is None and d is ...
print(trap(1), trap.__defaults__, trap.__kwdefaults__)
