# copy and deepcopy: memo, shared and cyclic structures, the hooks of classes, reduce forms, and what is not copied.
import copy
from collections import OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum
import types


class Plain:
    def __init__(self, *a):
        self.args, self.kids = a, []


class Hooked:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Hooked(("copy", self.v))

    def __deepcopy__(self, memo):
        memo[id(self)] = made = Hooked(None)
        made.v = ("deep", copy.deepcopy(self.v, memo))
        return made


class Stated:
    def __init__(self):
        self.kept, self.cache = [1], {"big": 1}

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if k != "cache"}

    def __setstate__(self, state):
        self.__dict__.update(state, cache="rebuilt")


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a


class Reduced:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __reduce__(self):
        return Reduced, (self.x, self.y + 1)


class ReducedState(list):
    def __reduce_ex__(self, protocol):
        return ReducedState, (), {"extra": [7]}, iter([1, 2]), None


class Args(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __getnewargs__(self):
        return tuple(self)


shared = [1, 2]
nested = {"a": shared, "b": (shared, [shared]), "c": {1, 2}}
one, two = copy.copy(nested), copy.deepcopy(nested)
print(one["a"] is shared, two["a"] is shared, two["a"] is two["b"][0] is two["b"][1][0], two == nested, one == nested)
loop = [1]
loop.append(loop)
loop.append((loop,))
made = copy.deepcopy(loop)
print(made[1] is made, made[2][0] is made, made is loop)
p = Plain(1, shared)
p.kids.append(p)
q, r = copy.copy(p), copy.deepcopy(p)
print(q.kids is p.kids, r.kids[0] is r, r.args[1] is shared, r.args)
h = Hooked([shared])
h.v.append(h)
print(copy.copy(h).v[0], copy.deepcopy(h).v[1][1] is not h, copy.deepcopy(h).v[0])
s = copy.deepcopy(Stated())
print(s.kept, s.cache, copy.copy(Stated()).cache)
t = copy.copy(Slotted(shared))
print(t.a is shared, hasattr(t, "b"), copy.deepcopy(Slotted(shared)).a is shared)
print(vars(copy.copy(Reduced(1))), vars(copy.deepcopy(Reduced([1], 5))))
x = copy.copy(ReducedState([9]))
print(x, x.extra, type(x).__name__, copy.deepcopy(Args(1, [2])), type(copy.copy(Args(1))).__name__)
Point = namedtuple("Point", "x y")


@dataclass
class Data:
    n: int
    items: list = field(default_factory=list)


class Color(Enum):
    RED = 1


d = Data(1, [shared])
for v in (Point(1, [2]), d, OrderedDict(b=[1], a=2), defaultdict(list, k=[1]), deque([[1], 2], 5), bytearray(b"x"), frozenset([1]), {1: [2]},
          types.SimpleNamespace(a=[1])):
    c, e = copy.copy(v), copy.deepcopy(v)
    print(type(c).__name__, c == v, e == v, c is v, e is v, e)
for v in (None, 1, "s", (1, 2), len, print, Color.RED, Plain, Ellipsis, range(3), lambda: 1, 1.5, b"b", True, NotImplemented, property()):
    print(type(v).__name__, copy.copy(v) is v, copy.deepcopy(v) is v, end="; ")
print()
for v in ((i for i in "a"), Plain().__init__.__self__.kids.append):
    try:
        print(type(copy.deepcopy(v)).__name__)
    except TypeError as err:
        print("TypeError", err)
memo = {}
a = copy.deepcopy(shared, memo)
print(memo[id(shared)] is a, copy.deepcopy(shared, memo) is a, copy.deepcopy((1, (2, "x"))) == (1, (2, "x")), issubclass(copy.Error, Exception))
