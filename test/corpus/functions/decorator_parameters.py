# Decorators with and without arguments, on methods, keeping state, changing signatures, retry and memo.
import functools, time
def optional(f=None, *, prefix="<"):
    if f is None: return functools.partial(optional, prefix=prefix)
    @functools.wraps(f)
    def wrapper(*a, **k): return prefix + str(f(*a, **k))
    return wrapper
@optional
def a(): return 1
@optional()
def b(): return 2
@optional(prefix=">>")
def c(x): "doc c"; return x
print(a(), b(), c(3), c.__name__, c.__doc__, c.__wrapped__(4))
def retry(times, *kinds):
    def deco(f):
        def wrapper(*args):
            for n in range(1, times + 1):
                try: return f(*args), n
                except kinds as e: log.append(f"{n}:{type(e).__name__}")
            raise RuntimeError(f"gave up after {times}")
        return wrapper
    return deco
log = []
def flaky(fails, kind):
    left = [fails]
    def f():
        if left[0]: left[0] -= 1; raise kind("no")
        return "ok"
    return f
print(retry(3, ValueError)(flaky(2, ValueError))(), log)
for fails, kind in ((3, ValueError), (1, KeyError)):
    try: print(retry(3, ValueError)(flaky(fails, kind))())
    except Exception as e: print(type(e).__name__, e)
def typed(**kinds):
    def deco(f):
        names = f.__code__.co_varnames[:f.__code__.co_argcount]
        def wrapper(*args, **kw):
            for n, v in [*zip(names, args), *kw.items()]:
                if n in kinds and not isinstance(v, kinds[n]): raise TypeError(f"{n} must be {kinds[n].__name__}, not {v!r}")
            return f(*args, **kw)
        return wrapper
    return deco
@typed(x=int, y=str)
def g(x, y="q", z=None): return x, y, z
print(g(1), g(2, y="s", z=5))
for args in (("a",), (1, 2)):
    try: g(*args)
    except TypeError as e: print(e)
class Count:
    def __init__(self, f): functools.update_wrapper(self, f); self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, obj, cls=None): return self if obj is None else functools.partial(self, obj)
@Count
def sq(x): return x * x
class K:
    @Count
    def m(self, y): return y + 1
    @property
    @Count
    def p(self): return "prop"
    @staticmethod
    @optional
    def s(v): return v
k = K(); print(sq(3), sq(4), sq.n, sq.__name__, k.m(1), K().m(5), K.m.n, k.p, K.s("st"))
def chain(*decos): return lambda f: functools.reduce(lambda g, d: d(g), reversed(decos), f)
double = lambda f: lambda *a: f(*a) * 2
plus = lambda n: lambda f: lambda *a: f(*a) + n
@chain(double, plus(1))
def base(x): return x
print(base(5), chain()(len)("abc"))
def memo(f):
    f.cache = {}
    return functools.wraps(f)(lambda *a: f.cache[a] if a in f.cache else f.cache.setdefault(a, f(*a)))
@memo
def ways(n, coins=(1, 5, 10)): return 1 if n == 0 else 0 if n < 0 or not coins else ways(n, coins[1:]) + ways(n - coins[0], coins)
print(ways(50), len(ways.__wrapped__.cache))
