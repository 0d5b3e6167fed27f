# type(): making classes by call, names, bases, namespaces, keywords and the errors of each.
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
T = type("T", (), {"x": 1, "f": lambda self: self.x}); print(T, T.x, T().f(), T.__name__, T.__bases__, T.__module__, T.__qualname__, T.__doc__, T.__dict__["x"])
U = type("U", (T, dict), dict(y=2, __doc__="docs", __repr__=lambda s: "U!")); print(U(a=1), U.__mro__, U.__doc__, U().get("q"), len(U(a=1)), U.__base__)
print(type(5), type("a"), type(T), type(type), type(None), type(...), type(NotImplemented), type(len), type(lambda: 0), type([].append), type(T().f), type(str.upper), type((x for x in ())), type(range(1)), type({}.keys()))
for a in ((), (1, 2), ("T", ()), (5, (), {}), ("T", [], {}), ("T", (), []), ("T", (5,), {}), ("T", (bool,), {}), ("T", (int, str), {}), ("T", (T, T), {}), ("T", (object, T), {}), ("T", (type(None),), {}), ("T", (type(...),), {}), ("T", (type(lambda: 0),), {}), ("T", (range,), {}), ("T", (), {}, 4), ("T", (), {"__slots__": "a b"}), ("T", (), {"__slots__": 5}), ("T", (), {"__slots__": ("x",), "x": 1}), ("T", (), {"__qualname__": 5}), ("T", (slice,), {})): show(type, *a)
print(type("weird name!", (), {}), type("", (), {}).__name__ == "", type("Q", (), {"__qualname__": "X.Q"}), type("M", (), {"__module__": "elsewhere"}))
class K:
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.tag = tag
print(type("S", (K,), {}, tag="t").tag, type("S", (K,), {}).tag); show(type, "S", (K,), {}, bad=1); show(type, "S", (), {}, bad=1)
class Meta(type):
    def __new__(m, n, b, d, **k): c = super().__new__(m, n, b, {**d, "made": sorted(k)}); return c
    def __init__(c, n, b, d, **k): super().__init__(n, b, d)
    def __call__(c, *a): return ("called", c.__name__, a)
    def __repr__(c): return f"<<{c.__name__}>>"
    def __len__(c): return 42
    def __getitem__(c, i): return f"{c.__name__}[{i}]"
class W(metaclass=Meta, z=1, a=2): pass
print(W, W.made, W(1, 2), len(W), W[3], type(W), Meta("V", (W,), {}), type("V2", (W,), {}).__class__, isinstance(W, Meta), issubclass(Meta, type), bool(W))
class Meta2(type): pass
class Other(metaclass=Meta2): pass
show(type, "Clash", (W, Other), {}); show(Meta2, "Clash", (W,), {})
class D1: pass
class D2(D1): pass
obj = D2(); obj.__class__ = D1; print(type(obj), isinstance(obj, D2)); show(setattr, obj, "__class__", int); show(setattr, obj, "__class__", 5); D2.__bases__ = (D1,); print(D2.__bases__, D1.__subclasses__(), int.__subclasses__()[:1], type.mro(D2))
print(type.__call__(D1).__class__, type.__name__, type.__bases__, object.__bases__, type.__mro__, isinstance(type, object), isinstance(object, type), issubclass(type, object), type(type(type)) is type)
