# enum.Flag and IntFlag: combinations, boundaries, iteration, inversion, aliases, auto and missing.
from enum import *
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
    NONE = 0
print(list(P), P.RW, P.R | P.X, P.NONE, P(0), P(5), P(7), ~P.R, ~P.NONE, P.R & P.W, P.RW ^ P.W, bool(P.NONE), bool(P.R), P.R in P.RW, P.RW in P.R)
print(P.R.value, P.RW.value, P["RW"], P.RW.name, (P.R | P.X).name, P(0).name, len(P), len(P.RW), list(P.RW), list(P(5)), [p.name for p in P], P.R == 1, P.R is P(1), repr(P.R | P.X), str(P.R | P.X), hash(P.R) == hash(P(1)))
show(lambda: P(8)); show(lambda: P.R | 1); show(lambda: P["Q"]); show(lambda: P.R < P.W); show(lambda: P("R")); show(lambda: 1 in P.R)
class I(IntFlag):
    A = 1; B = 2; C = 4; AB = 3
print(I.A | I.B, I.A | 8, I(9), repr(I(16)), I.A + 1, I.A == 1, I.C > I.B, ~I.A, I.A & 3, 4 | I.A, type(4 | I.A).__name__, type(I.A + 1).__name__, [i for i in I], f"{I.A}", f"{I.AB:>4}", "%d" % I.C, int(I.AB), I.A in I.AB, I(2) in I.AB)
x = P.R; x |= P.X; print(x); x &= ~P.R; print(x); x ^= P.RW; print(x)
@verify(UNIQUE)
class U(Enum): A = 1; B = 2
def bad():
    @unique
    class X(Enum): A = 1; B = 1
show(bad)
class Strict(Flag, boundary=STRICT): A = 1; B = 2
class Conform(Flag, boundary=CONFORM): A = 1; B = 2
class Eject(IntFlag, boundary=EJECT): A = 1; B = 2
class Keep(Flag, boundary=KEEP): A = 1; B = 2
for c in (Strict, Conform, Eject, Keep): show(lambda: repr(c(5)))
class W(Enum):
    A = "a"; B = "b"; ALIAS = "a"
    @classmethod
    def _missing_(cls, v): return cls.__members__.get(str(v).upper())
    @property
    def next(self): m = list(type(self)); return m[(m.index(self) + 1) % len(m)]
    def __str__(self): return f"w:{self.value}"
print(W("A"), W("b") is W.B, W.ALIAS is W.A, list(W), W.__members__.keys(), W.A.next, W.B.next, f"{W.A}", repr(W.A), W.ALIAS.name); show(lambda: W("zz"))
class N(Enum):
    def _generate_next_value_(name, start, count, last): return f"{name.lower()}{count}"
    X = auto(); Y = auto()
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print([n.value for n in N], Planet.EARTH.g, Planet.MARS.g, Planet((6.4e23, 3.39e6)), nonmember(5) is not None, [m.name for m in Planet])
class S(StrEnum): ONE = auto(); TWO = "zwei"
print(S.ONE, S.TWO + "!", S("one"), S.ONE == "one", [*S], f"{S.TWO:>6}", "".join(S), isinstance(S.ONE, str))
show(lambda: setattr(W, "A", 1)); show(lambda: delattr(W, "A")); show(lambda: W.A.value.upper()); show(lambda: W()); show(lambda: Enum("F", "A B C")["B"]); show(lambda: list(Enum("G", {"q": 7}))); show(lambda: W.A in W); show(lambda: IntEnum("H", ["a", "b"], start=5).b + 1)
