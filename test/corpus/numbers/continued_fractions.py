# Continued fractions, Stern-Brocot, Egyptian fractions, pi by spigot, e by series: exact ints.
def cf(n, d):
    out = []
    while d: q, r = divmod(n, d); out.append(q); n, d = d, r
    return out
def value(c):
    n, d = 1, 0
    for q in reversed(c): n, d = q * n + d, n
    return n, d
def sqrt_cf(n, k):
    m, d, a0 = 0, 1, int(n ** 0.5)
    a, out = a0, [a0]
    while len(out) < k:
        m = d * a - m
        d = (n - m * m) // d
        if not d: break
        a = (a0 + m) // d
        out.append(a)
    return out
def egypt(n, d):
    out = []
    while n:
        u = -(-d // n)
        out.append(u)
        n, d = n * u - d, d * u
    return out
def pi(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while n:
        if 4 * q + r - t < m * t:
            yield m
            n -= 1
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else: q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
def e(n):
    s = t = 10 ** (n + 10)
    k = 1
    while t: t //= k; s += t; k += 1
    return s // 10 ** 10
def stern(n):
    a, b = 1, 1
    path = ""
    for c in bin(n)[3:]:
        if c == "0": b += a
        else: a += b
    return a, b
print(cf(415, 93), value(cf(415, 93)), cf(-7, 3), value([3, 7, 15, 1]), sqrt_cf(23, 10), sqrt_cf(16, 5), sqrt_cf(2, 6))
n, d = value(sqrt_cf(7, 20))
print(n, d, n * n - 7 * d * d)
print(egypt(4, 13), egypt(7, 15), egypt(5, 121))
print("".join(map(str, pi(60))), e(50))
print([stern(i) for i in range(1, 12)], (0.1).as_integer_ratio(), cf(*(3.14159).as_integer_ratio())[:6], cf(*(0.5).as_integer_ratio()))
