# Accumulation in floating point: order matters, Kahan and pairwise sums, fsum by exact rationals.
def kahan(xs):
    s = c = 0.0
    for x in xs:
        y = x - c
        t = s + y
        c = (t - s) - y
        s = t
    return s
def exact(xs):
    n, d = 0, 1
    for x in xs:
        a, b = x.as_integer_ratio()
        n, d = n * b + a * d, d * b
    return n / d
def pairwise(xs):
    if len(xs) <= 2:
        return sum(xs, 0.0)
    m = len(xs) // 2
    return pairwise(xs[:m]) + pairwise(xs[m:])
data = {
    "tenths": [0.1] * 10,
    "alternating": [(-1) ** i / (i + 1) for i in range(200)],
    "spread": [1e16, 1.0, -1e16, 1.0, 3.14159, 1e-9],
    "squares": [1 / (i * i) for i in range(1, 300)],
    "small": [1e-17] * 30 + [1.0],
}
for name, xs in data.items():
    naive = 0.0
    for x in xs:
        naive += x
    back = 0.0
    for x in reversed(xs):
        back += x
    print(name, repr(naive), repr(back), kahan(xs), pairwise(xs), exact(xs))
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, 1 - 0.9, 3 * 0.1, 0.1 * 3 - 0.3, 1e16 + 1 - 1e16, (0.1 + 0.7) * 10, 4.35 * 100, 1.1 + 2.2)
x = 1.0
n = 0
while x + 1.0 != x:
    x *= 2
    n += 1
print(n, x)
e = 1.0
while 1.0 + e / 2 != 1.0:
    e /= 2
print(e)
