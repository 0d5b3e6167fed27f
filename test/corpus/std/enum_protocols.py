# enum: how classes of members are made: auto values, aliases, missing values, mixed types, private names, methods.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, nonmember, member, unique, verify, CONTINUOUS, NAMED_FLAGS, UNIQUE, EnumCheck


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67430e-11 * self.mass / self.radius ** 2, 3)


print([(p.name, p.gravity) for p in Planet], Planet((5.976e+24, 6.37814e6)))


class Named(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return f"{name.lower()}-{count}"

    ALPHA = auto()
    BETA = auto()
    ALSO = ALPHA
    GAMMA = auto()


print([m.value for m in Named], Named.ALSO is Named.ALPHA, Named.ALSO.name, list(Named.__members__), len(Named))


class Grade(IntEnum):
    A = 4
    B = 3
    F = 0

    @classmethod
    def _missing_(cls, value):
        return {"excellent": cls.A}.get(value) or (cls.F if isinstance(value, int) and value < 0 else None)


print(Grade("excellent"), Grade(-5), Grade.A > Grade.B, Grade.A + 1, sorted(Grade), max(Grade).name, f"{Grade.A} {Grade.A!r} {Grade.A:03d}")
for bad in (9, "x", None):
    try:
        Grade(bad)
    except ValueError as e:
        print(e)


class Level(StrEnum):
    LOW = auto()
    HIGH_UP = auto()


print(Level.LOW, repr(Level.HIGH_UP), Level.LOW + "!", Level("low") is Level.LOW, "low" == Level.LOW, {Level.LOW: 1}["low"], f"{Level.LOW:>6}")


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, Perm.RW & Perm.W, ~Perm.R, Perm.RW ^ Perm.R, Perm(0), bool(Perm(0)), Perm.R in Perm.RW, list(Perm.RW), len(Perm.RW), Perm(7))
print([p.name for p in Perm], list(Perm.__members__), Perm.RW.value, repr(Perm.R | Perm.X))
try:
    Perm(8)
except ValueError as e:
    print(str(e).splitlines()[0])


class Bits(IntFlag):
    ONE = 1
    FOUR = 4


print(Bits(5), Bits(3), Bits.ONE | 8, Bits.FOUR + 1, ~Bits.ONE, type(Bits.ONE | 2).__name__)


class Odd(Enum):
    _ignore_ = ["tmp"]
    tmp = 3
    KEEP = tmp * 2
    helper = nonmember(5)
    func = member(len)

    def method(self):
        return self.name, self.helper

    class Inner:
        pass


print(list(Odd)[:2], Odd.helper, Odd.KEEP.method(), Odd.func.value("abc"), hasattr(Odd, "tmp"))
for make in ("class C(Odd): pass", "Planet.EARTH = 1", "del Planet.EARTH", "Planet['MARS']", "Planet()", "class D(Enum):\n A = 1\n A = 2",
             "unique(Named)", "verify(UNIQUE)(Named)", "Planet.EARTH < Planet.MERCURY",
             "class F(Enum):\n mro = 1", "len(Planet.EARTH)"):
    try:
        exec(make)
        print(make.splitlines()[0], "fine")
    except Exception as e:
        print(make.splitlines()[0], type(e).__name__, str(e)[:70])
Animal = Enum("Animal", "CAT DOG", start=5, module="zoo")
print(list(Animal), Animal.DOG.value, Animal.__module__, Enum("P", {"x": 1, "y": 2}).y.value, Enum("Q", [("m", 9)]).m)
print(Planet.EARTH in Planet, isinstance(Planet.EARTH, Planet), Planet.__name__, hash(Planet.EARTH) == hash("EARTH"), Planet.EARTH == Planet.EARTH, Planet.EARTH != 1)
