# Instance caching in __new__, metaclass singletons, class registries with lookup, borg state, weak-free pools.
class Interned:
    _pool = {}
    def __new__(cls, *key):
        if (cls, key) not in cls._pool:
            self = cls._pool[cls, key] = super().__new__(cls)
            self.key, self.made = key, len(cls._pool)
        return cls._pool[cls, key]
class Sub(Interned): pass
print(Interned(1) is Interned(1), Interned(1) is Interned(2), Sub(1) is Interned(1), Sub(1) is Sub(1), Sub(1).made)
class Single(type):
    inst = {}
    def __call__(cls, *a, **k):
        if cls not in Single.inst: Single.inst[cls] = super().__call__(*a, **k)
        return Single.inst[cls]
class Config(metaclass=Single):
    def __init__(self, v=0): self.v = v
class Other(metaclass=Single): pass
print(Config(5) is Config(9), Config().v, Other() is Config(), type(Config).__name__)
class Borg:
    _s = {}
    def __init__(self): self.__dict__ = self._s
a, b = Borg(), Borg()
a.x = 1
print(b.x, a is b, vars(b))
class Shape:
    kinds = {}
    def __init_subclass__(cls, kind=None):
        if kind in Shape.kinds: raise TypeError(f"{kind!r} is taken by {Shape.kinds[kind].__name__}")
        if kind: Shape.kinds[kind] = cls
    @classmethod
    def make(cls, kind, *a):
        try: return cls.kinds[kind](*a)
        except KeyError: raise ValueError(f"unknown kind {kind!r}, one of {sorted(cls.kinds)}") from None
class Sq(Shape, kind="sq"):
    def __init__(self, s): self.area = s * s
class Ci(Shape, kind="ci"):
    def __init__(self, r): self.area = round(3.14159 * r * r, 2)
print(Shape.make("sq", 3).area, Shape.make("ci", 1).area)
for f in (lambda: Shape.make("tri"), lambda: Shape.make("sq"), lambda: type("Sq2", (Shape,), {}, kind="sq")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
