# Forwarding *args and **kwargs through layers, with extra, removed and renamed arguments.
def target(a, b=2, *args, key="k", **rest): return a, b, args, key, rest
def plain(*a, **k): return target(*a, **k)
def extra(*a, **k): return target("first", *a, **{"key": "set", **k})
def drop(*a, secret=None, **k): return target(*a, **k), secret
def rename(*a, **k): return target(*a, **{{"kee": "key"}.get(n, n): v for n, v in k.items()})
print(plain(1), plain(1, 2, 3, key=4, z=5), extra(), extra(1, key="mine"), drop(1, secret="s", q=2), rename(1, kee="renamed"))
def trace(f):
    def wrapper(*a, **k):
        parts = [repr(x) for x in a] + [f"{n}={v!r}" for n, v in k.items()]
        log.append(f"{f.__name__}({', '.join(parts)})")
        return f(*a, **k)
    return wrapper
log = []
@trace
def add(x, y=0): return x + y
print(add(1), add(1, y=2), add(x=3, y=4), log)
class Base:
    def __init__(self, name, **kw): self.name = name; super().__init__(**kw)
class Sized:
    def __init__(self, size=1, **kw): self.size = size; super().__init__(**kw)
class Thing(Base, Sized):
    def __init__(self, *a, colour, **kw): self.colour = colour; super().__init__(*a, **kw)
t = Thing("t", colour="red", size=5); print(vars(t))
for bad in (lambda: Thing("t"), lambda: Thing("t", colour=1, shape=2), lambda: plain(), lambda: plain(1, a=2), lambda: extra(a=1)):
    try: bad()
    except TypeError as e: print(e)
def count(*a): return len(a)
print(count(*range(1000)), count(*[], *(), *""), count(*"ab", 1, *[2, 3]), max(*[1, 2], *(9,)), (lambda **k: list(k))(**{"b": 1}, a=2, **{"c": 3}))
def apply(f, /, *a, **k): return f(*a, **k)
print(apply(dict, f=1, a=2), apply(apply, apply, len, "abc"), apply(sorted, [2, 1], reverse=True))
a, k = [1], {"b": 5}; print(target(*a, **k)); a.append(2); k.clear(); print(target(*a, **k))
