# enum
import enum
from enum import *

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

class Color(Enum):
    "colors"
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def describe(self): return self.name.lower() + str(self.value)
    @classmethod
    def favourite(cls): return cls.BLUE
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, Color.CRIMSON)
print(list(Color), len(Color), list(Color.__members__), Color.RED.describe(), Color.favourite(), Color, type(Color), Color.__doc__)
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED in Color, isinstance(Color.RED, Color), hash(Color.RED) == hash("RED"), bool(Color.RED))
print({Color.RED: "r"}[Color(1)], f"{Color.RED}", f"{Color.RED:>12}", "%s" % Color.BLUE, list(reversed(Color)), Color.RED is Color(Color.RED))
for f in (lambda: Color(9), lambda: Color["PINK"], lambda: Color.PINK, lambda: Color.RED < Color.BLUE, lambda: setattr(Color, "RED", 5), lambda: 1 in Color,
          lambda: Color("x")): show(f)
def sub():
    class More(Color): X = 1
show(sub)
def dup():
    class D(Enum): A = 1; A = 2
show(dup)
class Auto(Enum):
    A = auto(); B = auto(); C = 10; D = auto()
print([(m.name, m.value) for m in Auto])
class Ordinal(Enum):
    def _generate_next_value_(name, start, count, last): return name + str(count)
    X = auto(); Y = auto()
print(list(Ordinal))
class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(self.mass / self.radius, 3)
print(Planet.EARTH.mass, Planet.MARS.g, Planet((0.64, 3.39)), Planet.EARTH.value, repr(Planet.MARS))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label
        return obj
    PX = (0, "P.X"); PY = (1, "P.Y")
print(Coord.PY.label, Coord(1), Coord.PX.value)
class Num(IntEnum):
    ONE = 1; TWO = 2
print(Num.ONE, repr(Num.ONE), Num.ONE + 1, Num.ONE < Num.TWO, f"{Num.TWO:03d}", [10, 20, 30][Num.ONE], Num(2), int(Num.TWO), Num.ONE == 1, "%d" % Num.TWO, isinstance(Num.ONE, int), sorted(Num), sum(Num), str(Num.TWO), format(Num.ONE))
class S(StrEnum):
    A = auto(); Bee = "b"
print(S.A, repr(S.A), S.A + "x", S("b"), S.Bee.upper(), f"{S.Bee:>4}", S.A == "a", isinstance(S.A, str), "-".join(S))
class Mixed(str, Enum):
    X = "x"
print(Mixed.X, repr(Mixed.X), Mixed.X == "x", f"{Mixed.X}", Mixed.X.upper())
class Miss(Enum):
    UNKNOWN = 0; A = 1
    @classmethod
    def _missing_(cls, value): return cls.UNKNOWN if isinstance(value, int) else None if value == "n" else value
print(Miss(99)); show(Miss, "n"); show(Miss, "bad")
show(unique, Color)
print(unique(Num))
Animal = Enum("Animal", "ANT BEE CAT"); print(list(Animal), Animal.BEE.value, Animal.__module__)
print(list(Enum("F", [("a", 5), ("b", 6)])), list(Enum("G", {"x": 1})), list(IntEnum("H", ["p", "q"], start=5)), list(Enum("I", "a,b", type=str)) if False else "")
class Perm(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
p = Perm.R | Perm.X
print(p, repr(p), Perm.RW, repr(Perm.RW), Perm(0), repr(Perm(0)), ~Perm.R, p & Perm.X, p ^ Perm.R, Perm.R in p, Perm.W in p, bool(Perm(0)), bool(p), list(p), len(p), Perm(7), list(Perm), Perm.R.value, Perm(3) is Perm.RW, p.name, Perm(0).name)
show(lambda: Perm.R | 1); show(lambda: 1 in p); show(Perm, "x")
class IP(IntFlag):
    R = 4; W = 2; X = 1
q = IP.R | IP.W
print(q, repr(q), q | 8, repr(q | 8), IP(0), repr(IP(0)), ~IP.R, repr(~IP.R), q & 2, IP.R + 1, q == 6, repr(IP(12)), f"{q}", isinstance(q, int), list(IP.R | IP.X), IP.X | 2)
class Conf(Flag, boundary=CONFORM): A = 1; B = 2
class Ej(IntFlag, boundary=EJECT): A = 1
print(Conf(9), repr(Ej(9)), Conf(3), STRICT, repr(KEEP))
class Ign(Enum):
    _ignore_ = "tmp i"
    tmp = vars()
    for i in range(3): tmp[f"N{i}"] = i
print(list(Ign))
class Meth(Enum):
    A = 1
    def __str__(self): return "custom " + self.name
    def __eq__(self, o): return self.value == getattr(o, "value", o)
    __hash__ = Enum.__hash__
    @staticmethod
    def st(): return "st"
    const = nonmember(5)
    @member
    def fn(): return 1
print(Meth.A, f"{Meth.A}", Meth.A == 1, Meth.st(), Meth.const, list(Meth.__members__))
class Unh(Enum):
    L = [1]; M = {2: 3}
print(Unh([1]), Unh.M.value, Unh({2: 3}))
def sunder():
    class Z(Enum): _bad_ = 1
show(sunder)
@verify(CONTINUOUS)
class V(Enum): A = 1; B = 2
def ver():
    @verify(CONTINUOUS)
    class V(Enum): A = 1; B = 5
show(ver)
def ver2():
    @verify(UNIQUE)
    class V(Enum): A = 1; B = 1
show(ver2)
match Color.GREEN:
    case Color.RED: print("red")
    case Color.GREEN: print("matched green")
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, auto().__class__.__name__)
class Base(Enum):
    def hello(self): return "hello from " + self.name
class Derived(Base): D = 1
print(Derived.D.hello(), issubclass(Derived, Base), Derived.__mro__[1].__name__)
print(enum.show_flag_values(13), enum.bin(5), enum.bin(-3), enum.bin(2, 5))
class Strict(Flag, boundary=STRICT): A = 1; B = 2
show(Strict, 8); show(Strict, 7); print(Strict(3), ~Strict.A)
