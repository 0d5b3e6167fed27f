# math: identities over many values, special cases, integer functions and errors.
import math
xs = [0.1, 0.5, 1.0, 1.5, 2.0, 3.7, 10.0, 100.25]
print(all(math.isclose(math.sin(x) ** 2 + math.cos(x) ** 2, 1) for x in xs), all(math.isclose(math.exp(math.log(x)), x) for x in xs), all(math.isclose(math.sqrt(x) ** 2, x) for x in xs), all(math.isclose(math.atan2(math.sin(a), math.cos(a)), a) for a in (0.1, 1.0, -2.0, 3.0)))
print([math.floor(x) for x in (-1.5, 1.5, -0.0)], [math.ceil(x) for x in (-1.5, 1.5)], [math.trunc(x) for x in (-1.5, 1.5)], math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.isqrt(10 ** 20), math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), math.hypot(3, 4), math.dist((0, 0), (3, 4)))
print(math.pi, math.e, math.inf, math.isnan(math.nan), math.isinf(-math.inf), math.copysign(1, -0.0), math.fmod(-7, 3), math.modf(-2.5), math.frexp(10.0), math.ldexp(0.625, 4), math.degrees(math.pi), math.radians(180), math.log2(1024), math.log10(1000), math.log(8, 2), math.fabs(-2), math.isfinite(1.0))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.floor(math.inf), lambda: math.sqrt("a"), lambda: math.gcd(1.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
