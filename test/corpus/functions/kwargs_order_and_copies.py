# **kwargs keep order, are copies; *args are tuples; mutation inside does not leak; kwargs named like parameters.
def f(*args, **kw):
    kw["added"] = 1
    return list(kw), type(args).__name__
d = {"z": 1, "a": 2, "m": 3}
print(f(**d), d, f(b=1, **d, c=2), f(*d), f(**{}), f(**dict(sorted(d.items()))))
def g(a, /, **kw): return a, kw
print(g(1, a=2), g(0, self=1, args=2, kw=3))
def h(*args):
    args += (9,)
    return args
t = (1, 2)
print(h(*t), t)
order = []
def n(x):
    order.append(x)
    return x
def z(*a, **k): return a, k
print(z(n(1), *[n(2)], n(3), k=n(4), **{"l": n(5)}, m=n(6)), order)
class M(dict):
    def keys(self): return ["x", "y"]
    def __getitem__(self, k): return k * 2
print(z(**M()), z(*M(a=1)))
class NotMap:
    def keys(self): return ["p"]
    def __getitem__(self, k): return "got " + k
print(z(**NotMap()))
class NoGet:
    def keys(self): return ["p"]
for fn in (lambda: z(**NoGet()), lambda: z(**[("a", 1)]), lambda: z(**{"a": 1}, **{"a": 2}), lambda: z(a=1, **{"a": 2}), lambda: z(**None), lambda: z(*None), lambda: z(**{None: 1}), lambda: z(*1), lambda: dict(**{"a": 1}, a=2)):
    try: print(fn())
    except TypeError as e: print(e)
def fwd(*a, **k): return z(*a, **k)
print(fwd(1, b=2), fwd(*fwd(3, c=4)), fwd(**fwd(d=5)[1]))
def only(**k): return k.get("x", "none"), len(k)
print(only(), only(x=1), only(**{"a-b": 1, "class": 2, "": 3}))
def kw_default(a, b=None, **k):
    if b is None: b = []
    b.append(a)
    return b, k
print(kw_default(1), kw_default(2), kw_default(3, [0], b2=1))
def inner(**kw): kw.pop("secret", None); return kw
cfg = {"secret": 1, "v": 2}
print(inner(**cfg), cfg)
def pos_kw(a, b, /, c, d, *, e, f): return a, b, c, d, e, f
print(pos_kw(1, 2, 3, d=4, e=5, f=6), pos_kw(1, 2, d=3, c=4, f=5, e=6), pos_kw(*[1, 2, 3, 4], **{"e": 5, "f": 6}))
