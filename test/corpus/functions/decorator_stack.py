# Decorators: order, arguments, on methods and classes, expressions, functions that return other things.
log = []
def trace(name):
    log.append(f"make {name}")
    def deco(fn):
        log.append(f"apply {name} to {fn.__name__}")
        def wrapper(*a, **k):
            log.append(f"enter {name}")
            try: return fn(*a, **k)
            finally: log.append(f"leave {name}")
        wrapper.__name__ = fn.__name__
        wrapper.__wrapped__ = fn
        return wrapper
    return deco
@trace("outer")
@trace("inner")
def f(x, *, y=1):
    log.append(("body", x, y))
    return x + y
print(f(1, y=2), log, f.__name__, f.__wrapped__.__wrapped__.__code__.co_name)
@lambda fn: fn.__name__
def name(): pass
@[len, str.upper][1]
@lambda f: "text"
def up(): pass
@(lambda n: lambda f: [f() for _ in range(n)])(3)
def three(): return 7
print(name, up, three)
registry = {}
def register(key=None, **opts):
    def deco(o):
        registry[key or o.__name__] = (o, opts)
        return o
    return deco
@register()
class A: pass
@register("bee", prio=1)
class B: pass
@register(key="fn")
def fn(): return "fn"
print({k: (v[0].__name__, v[1]) for k, v in registry.items()}, registry["fn"][0]())
class memo:
    def __init__(self, fn): self.fn, self.cache, self.hits = fn, {}, 0
    def __call__(self, *a):
        if a in self.cache: self.hits += 1
        else: self.cache[a] = self.fn(*a)
        return self.cache[a]
    def __get__(self, obj, cls): return lambda *a: self(obj, *a)
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(40), fib.hits, len(fib.cache))
class P:
    @memo
    def slow(self, x): return x * 2
p = P()
print(p.slow(3), p.slow(3), P.__dict__["slow"].hits)
def optional(fn=None, *, times=1):
    if fn is None: return lambda f: optional(f, times=times)
    return lambda *a: [fn(*a) for _ in range(times)]
@optional
def one(x): return x
@optional(times=2)
def two(x): return x
print(one(1), two("t"))
def validate(**types):
    def deco(fn):
        def w(**k):
            for n, t in types.items():
                if not isinstance(k.get(n), t): raise TypeError(f"{n}: {t.__name__} expected, got {type(k.get(n)).__name__}")
            return fn(**k)
        return w
    return deco
@validate(a=int, b=str)
def typed(a, b): return b * a
print(typed(a=2, b="x"))
try: typed(a="2", b="x")
except TypeError as e: print(e)
try:
    @undefined_decorator
    def never(): pass
except NameError as e: print(e)
try:
    @5
    def never(): pass
except TypeError as e: print(e)
