# math: integer functions, exact sums, distances.
import math


def show(name, *args, **kw):
    try:
        r = getattr(math, name)(*args, **kw)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(name, r)


for n in [0, 1, 2, 3, 4, 15, 16, 17, 99, 10**6, 2**62, 2**64 - 1, 2**64, 2**128 - 1, 10**50, 10**401 + 7]:
    r = math.isqrt(n)
    print(r, r * r <= n < (r + 1) * (r + 1))
for n in [0, 1, 5, 20, 21, 25, 30]:
    print(math.factorial(n))
print(len(str(math.factorial(400))), math.factorial(400) % (10**9 + 7))
for n, k in [(5, 2), (5, 0), (5, 5), (5, 6), (50, 25), (200, 3), (10**20, 2), (100, 98)]:
    print(math.comb(n, k), math.perm(n, k))
print(math.perm(6), math.perm(6, None), math.comb(True, 1))
print(math.gcd(), math.gcd(-12), math.gcd(12, 18), math.gcd(0, 0), math.gcd(2**70, 2**65 * 3, 2**66))
print(math.lcm(), math.lcm(-4), math.lcm(4, 6), math.lcm(0, 5), math.lcm(2**40, 3**30, 5))
show("isqrt", -1)
show("isqrt", 2.0)
show("factorial", -1)
show("factorial", 2.0)
show("factorial", 10**30)
show("comb", -1, 2)
show("comb", 3, -2)
show("perm", 3, -2)
show("comb", 2.5, 1)
show("gcd", 1.5)
show("lcm", "a")
print(math.fsum([.1] * 10), math.fsum([1e16, 1, -1e16]), math.fsum([]), math.fsum([1e-320, 1e308, -1e308]))
print(math.fsum([2**53, 1.0, 2**-60]), math.fsum(range(10)), math.fsum([math.inf, 1]), math.fsum([-0.0]))
print(math.fsum(1 / n for n in range(1, 2000)))
show("fsum", [math.inf, -math.inf])
show("fsum", [1e308, 1e308])
show("fsum", ["x"])
show("fsum", 5)
print(math.prod([]), math.prod([1, 2, 3]), math.prod([2.5, 4], start=2), math.prod(range(1, 25)))
show("prod", ["a", 3])
print(math.hypot(), math.hypot(3, 4), math.hypot(-5), math.hypot(1, 2, 3), math.hypot(1e300, 1e300), math.hypot(3e-320, 4e-320))
print(math.hypot(math.nan, math.inf), math.hypot(math.nan, 1))
print(math.dist((1, 2), (4, 6)), math.dist([1.5], [1.5]), math.dist((), ()))
show("dist", (1, 2), (1, 2, 3))
print(sorted(n for n in dir(math) if not n.startswith("_")))
