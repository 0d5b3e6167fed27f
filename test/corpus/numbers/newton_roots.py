# Integer and float roots by Newton's method, big integers included.
def isqrt(n):
    if n < 0:
        raise ValueError("negative")
    if n == 0:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
def iroot(n, k):
    lo, hi = 0, 1 << n.bit_length() // k + 1
    while lo < hi:
        mid = (lo + hi + 1) // 2
        if mid ** k <= n:
            lo = mid
        else:
            hi = mid - 1
    return lo
def sqrt(x):
    g = x if x > 1 else 1.0
    for _ in range(60):
        n = (g + x / g) / 2
        if n == g:
            break
        g = n
    return g
for n in (0, 1, 2, 3, 4, 15, 16, 17, 10 ** 10, 2 ** 62, 2 ** 63 - 1, 10 ** 40, 10 ** 40 - 1, 3 ** 101):
    r = isqrt(n)
    assert r * r <= n < (r + 1) ** 2
    print(n, r, iroot(n, 3), iroot(n, 7))
for x in (2.0, 3.0, 0.25, 1e10, 1e-6, 123.456):
    print(x, round(sqrt(x), 10), abs(sqrt(x) - x ** 0.5) <= 1e-15 * x + 1e-16)
print(isqrt(2 * 10 ** 100))
try:
    isqrt(-1)
except ValueError as e:
    print(e)
