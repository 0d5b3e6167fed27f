# Metaclasses: __prepare__, order of hooks, keyword arguments, __call__, attribute lookup, conflicts.
log = []
class Ordered(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): log.append(f"set {k}")
        super().__setitem__(k, v)
class Meta(type):
    registry = {}
    @classmethod
    def __prepare__(m, name, bases, **kw): log.append(f"prepare {name} {kw}"); return Ordered()
    def __new__(m, name, bases, ns, **kw):
        log.append(f"new {name}")
        c = super().__new__(m, name, bases, dict(ns))
        m.registry[kw.get("key", name.lower())] = c
        return c
    def __init__(c, name, bases, ns, **kw): log.append(f"init {name}"); super().__init__(name, bases, ns)
    def __call__(c, *a, **k): log.append(f"call {c.__name__}"); return super().__call__(*a, **k)
    def __iter__(c): return iter(sorted(n for n in vars(c) if not n.startswith("_")))
    def __contains__(c, n): return n in vars(c)
    def __getattr__(c, n):
        if n.startswith("auto_"): return n[5:]
        raise AttributeError(f"{c.__name__} has no {n}")
    @property
    def label(c): return f"<{c.__name__}>"
    def __instancecheck__(c, o): return type.__instancecheck__(c, o) or o == c.__name__
    def __subclasscheck__(c, k): return type.__subclasscheck__(c, k) or k is int
    def __eq__(c, o): return c is o or isinstance(o, str) and c.__name__ == o
    def __hash__(c): return hash(c.__name__)
def flush(): print("; ".join(log)); log.clear()
class A(metaclass=Meta):
    x = 1
    def f(self): return self.x
flush()
class B(A, key="bee"):
    y = x2 = 2
    def __init__(self, n=0): self.n = n
flush()
b = B(5); flush()
print(b.n, b.f(), sorted(Meta.registry), list(B), "y" in B, "x" in B, B.auto_thing, B.label, isinstance("A", A), isinstance(b, A), issubclass(int, A), issubclass(str, A), A == "A", {A: 1}[A], type(B).__name__)
for f in (lambda: B.nope, lambda: b.label, lambda: b.auto_x, lambda: A.registry is Meta.registry, lambda: setattr(A, "label", 1)):
    try: print(f())
    except AttributeError as e: print(e)
C = Meta("C", (B,), {"z": 3}, key="sea"); flush(); print(C.z, C(1).n, Meta.registry["sea"] is C, C.__mro__[1].__name__); flush()
class Single(type):
    def __init__(c, *a): super().__init__(*a); c.one = None
    def __call__(c, *a):
        if c.one is None: c.one = super().__call__(*a)
        return c.one
class S(metaclass=Single):
    def __init__(self, v): self.v = v
print(S(1) is S(2), S(3).v)
class NoPrep(type):
    __prepare__ = lambda name, bases: 5
try:
    class X(metaclass=NoPrep): pass
except TypeError as e: print(e)
def func_meta(name, bases, ns): return (name, bases, sorted(k for k in ns if k[0] != "_"))
class F(metaclass=func_meta): q = 1
print(F)
try:
    class Y(A, S): pass
except TypeError as e: print(str(e)[:30])
