# math: values of every function, poles and domains, special values.
import math

POINTS = [0.0, -0.0, 0.1, 0.5, 1.0, -1.0, 1.5, 2.0, -2.5, 10.0, 1e-10, 1e10, 1e300, -1e300,
          math.inf, -math.inf, math.nan, 3, True]
EXACT = ["acos", "asin", "atan", "ceil", "cos", "degrees", "erf", "exp", "exp2", "fabs", "floor", "frexp", "isfinite",
         "isinf", "isnan", "log", "log10", "log2", "modf", "radians", "sin", "sqrt", "tan", "trunc", "ulp"]
CLOSE = ["acosh", "asinh", "atanh", "cbrt", "cosh", "erfc", "expm1", "gamma", "lgamma", "log1p", "sinh", "tanh"]


def show(name, *args):
    try:
        r = getattr(math, name)(*args)
    except (ValueError, ArithmeticError, TypeError) as e:
        r = f"{type(e).__name__}: {e}"
    else:
        if name in CLOSE:
            r = f"{r:.13g}"
    print(name, args, r)


for name in EXACT + CLOSE:
    for x in POINTS:
        show(name, x)
for name in ["atan2", "copysign", "fmod", "pow", "remainder", "nextafter", "hypot"]:
    for x in [0.0, -0.0, 1.0, -3.5, 7, math.inf, -math.inf, math.nan]:
        for y in [0.0, -0.0, 2.0, -1.5, 3, math.inf, -math.inf, math.nan]:
            show(name, x, y)
for args in [(1.5, 10), (1.5, -1080), (1e300, 100), (0.0, 10**30), (1.0, -10**30), (math.inf, 5), (1.0, 2.0), (3, True)]:
    show("ldexp", *args)
for args in [(8, 2), (10**400, 10), (2**2000,), (100, 10), (5, 1), (-1, 2), (0,), (2, 0), (7, 7.5)]:
    show("log", *args)
show("log2", 2**3000)
show("log10", 10**1000)
show("sin", "x")
show("sqrt", None)
show("fmod", 1)
print(math.pi, math.e, math.tau, math.inf, math.nan)
print([math.sin(1e22), math.cos(1e22), math.tan(1e300)])
print(math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-9),
      math.isclose(0, 1e-9, abs_tol=1e-8), math.isclose(math.inf, math.inf), math.isclose(math.nan, math.nan))
try:
    math.isclose(1, 2, rel_tol=-1)
except ValueError as e:
    print(e)


class Rounds:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"


class Floats:
    def __float__(self): return 2.25


print(math.floor(Rounds()), math.ceil(Rounds()), math.trunc(Rounds()))
print(math.floor(Floats()), math.ceil(Floats()), math.sqrt(Floats()))
print(math.floor(-0.5), math.ceil(-0.5), math.floor(1e20), math.ceil(2**70), math.trunc(-7.9))
