# abc and collections.abc
from abc import ABC, ABCMeta, abstractmethod
import abc, collections.abc as cabc

def show(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)

class Shape(ABC):
    @abstractmethod
    def area(self): "the area"
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    @staticmethod
    @abstractmethod
    def unit(): ...
    def describe(self): return f"{self.name}: {self.area()}"
show(Shape)
print(sorted(Shape.__abstractmethods__), Shape.area.__isabstractmethod__, Shape.__class__)
class Half(Shape):
    def area(self): return 1
    name = "half"
show(Half)
class Square(Half):
    def __init__(self, n): self.n = n
    def area(self): return self.n ** 2 + super().area() - 1
    @property
    def name(self): return "square"
    @classmethod
    def make(cls): return cls(2)
    @staticmethod
    def unit(): return "m"
print(Square(3).describe(), Square.make().area(), Square.__abstractmethods__)

class Plugin(metaclass=ABCMeta):
    pass
@Plugin.register
class Other: pass
class Child(Other): pass
print(issubclass(Other, Plugin), isinstance(Child(), Plugin), isinstance(3, Plugin), Other.__mro__ == (Other, object))
Plugin.register(int)
print(isinstance(3, Plugin), isinstance(True, Plugin), issubclass(str, Plugin))
show(Plugin.register, 3)
class Sub(Plugin): pass
show(Sub.register, Plugin)
class HasRun(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is HasRun:
            return any("run" in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented
class R:
    def run(self): pass
print(isinstance(R(), HasRun), isinstance(1, HasRun))
class X(ABC):
    @abstractmethod
    def one(self): ...
    @abstractmethod
    def two(self): ...
show(X)
X.one = X.two = lambda self: 1
abc.update_abstractmethods(X)
print(X().one())

values = [1, "a", [], {}, (), set(), frozenset(), b"", bytearray(), range(3), {}.keys(), {}.items(), iter([]), len,
          int, lambda: 0, None, memoryview(b""), 1.5, type.__dict__, iter({}), reversed([])]
names = [n for n in cabc.__all__ if n not in ("Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator")]
for v in values:
    print(type(v).__name__, [n for n in names if isinstance(v, getattr(cabc, n))])

class Seq(cabc.Sequence):
    def __init__(self, *d): self.d = d
    def __len__(self): return len(self.d)
    def __getitem__(self, i): return self.d[i]
s = Seq(5, 6, 7, 6)
print(list(s), 6 in s, s.index(6), s.index(6, 2), s.count(6), list(reversed(s)), s.index(7, -2))
show(s.index, 99)
class Map(cabc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Map()
m.update({"a": 1}, b=2)
m.update([("c", 3)])
print(dict(m), m.get("z"), m.get("z", 9), m.pop("a"), m.pop("q", None), m.setdefault("x", 5), "b" in m, list(m.items()))
show(m.pop, "nope")
print(m == {"b": 2, "c": 3, "x": 5}, m != {}, ("b", 2) in m.items(), 3 in m.values(), m.keys() & {"b", "q"}, m.popitem())
print(len(m.keys()), sorted(m.keys() | {"zz"}), m.items() == {("c", 3), ("x", 5)})
m.clear(); print(len(m), bool(m))
class Set(cabc.MutableSet):
    def __init__(self, it=()): self.s = list(dict.fromkeys(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
    def add(self, x): self.s.append(x) if x not in self.s else None
    def discard(self, x): self.s.remove(x) if x in self.s else None
a, b = Set([1, 2, 3]), Set([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, Set([2]) < a, a == Set([3, 2, 1]), a.isdisjoint([9]))
a |= {9}; a -= {1}; a &= {2, 9, 3}; print(list(a)); a ^= {2, 5}; print(list(a), a.pop())
show(a.remove, 77)
class L(cabc.MutableSequence):
    def __init__(self): self.l = []
    def __len__(self): return len(self.l)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def insert(self, i, v): self.l.insert(i, v)
l = L()
l.extend("abcd"); l.append("e"); l.reverse(); l += "z"
print(list(l), l.pop(), l.pop(0), len(l)); l.remove("c"); print(list(l)); l.clear(); print(len(l))
show(cabc.Sequence)
