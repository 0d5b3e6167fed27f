# Fraction: construction, arithmetic with ints, floats and complex numbers, rounding, comparison, hashing.
from fractions import Fraction as F
from numbers import Rational, Real, Integral, Number, Complex
import copy
import math


def show(text, env={}):
    try:
        print(f"{text:34}", repr(eval(text, globals(), env)))
    except Exception as e:
        print(f"{text:34}", type(e).__name__, e)


for text in ["3/4", " -6/8 ", "1.25", ".5", "5.", "1e3", "-2.5e-3", "+7", "1_000/3", "0/5", "1/0", "x", "1 /2", "3/-4", "", "1e", "٣/٤"]:
    try:
        print(repr(text), F(text))
    except Exception as e:
        print(repr(text), type(e).__name__, e)

for text in ["F()", "F(3)", "F(6, -8)", "F(True, 2)", "F(0.1)", "F(2.5)", "F(F(1, 3), F(2, 5))", "F(1.5, 2)", "F([])", "F(1, 0)",
             "F(float('inf'))", "F(float('nan'))", "F.from_float(0.375)", "F.from_float(3)", "F.from_float('1')", "F(None)"]:
    show(text)

a, b = F(7, 3), F(-5, 6)
for op in ["+", "-", "*", "/", "//", "%", "**", "<", "<=", ">", ">=", "==", "!="]:
    for left, right in [("a", "b"), ("a", "2"), ("2", "a"), ("a", "0.5"), ("0.5", "b"), ("b", "3")]:
        show(f"{left} {op} {right}")
show("a + 1j")
show("2j * b")
show("a / 0")
show("1 % F(0)")
show("a + '1'")
show("F(1, 2) ** F(3, 1)")
show("F(4, 9) ** F(1, 2)")
show("F(-2, 3) ** -3")
show("2 ** F(3)")
show("F(1, 2) ** F(-2)")
show("divmod(a, b), divmod(7, F(2, 3)), divmod(a, 0.5)")
show("abs(b), -b, +b, bool(b), bool(F(0))")
show("int(b), math.trunc(b), math.floor(b), math.ceil(b), float(b), complex(b)")
show("[round(F(n, 2)) for n in range(-5, 6)]")
show("[round(F(n, 7), 2) for n in range(-3, 4)], round(F(1234567, 3), -3)")
show("a.numerator, a.denominator, a.real, a.imag, a.conjugate(), a.as_integer_ratio()")

pi = F(math.pi)
for most in [1, 10, 100, 1000, 10 ** 5]:
    print(most, pi.limit_denominator(most), (-pi).limit_denominator(most))
show("pi.limit_denominator(0)")

print(hash(F(5)) == hash(5), hash(F(1, 2)) == hash(0.5), hash(F(-3, 4)) == hash(-0.75), {F(1, 2): "half"}[0.5])
print(F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(2) == 2, F(1, 2) == 0.5 + 0j, F(1) == "1", F(1, 2) < float("inf"), F(1) > float("nan"))
print([isinstance(a, k) for k in (Rational, Real, Integral, Number, Complex)], issubclass(F, Rational), isinstance(1, Rational))
print(str(a), f"{a}", repr([a, F(4)]), "%s" % b, f"{a!r:>20}")
print(copy.copy(a) is a, copy.deepcopy([a])[0] is a)
print(sum([F(1, k) for k in range(1, 12)]), sum([F(1, 2)] * 4), max(F(1, 3), F(1, 4), 0.3), sorted([F(1, 2), 0.25, 1, F(-1, 9)]))
print(math.prod([F(k, k + 1) for k in range(1, 20)]))
