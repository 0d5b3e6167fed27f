# Fibonacci by five methods, Lucas numbers, Zeckendorf, Pisano periods.
def it(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
def dbl(n):
    if n == 0: return 0, 1
    a, b = dbl(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)
def mat(n):
    def mul(x, y): return x[0] * y[0] + x[1] * y[2], x[0] * y[1] + x[1] * y[3], x[2] * y[0] + x[3] * y[2], x[2] * y[1] + x[3] * y[3]
    r, m = (1, 0, 0, 1), (1, 1, 1, 0)
    while n:
        if n & 1: r = mul(r, m)
        m, n = mul(m, m), n >> 1
    return r[1]
def gen(n): return (4 << n * (3 + n)) // ((4 << 2 * n) - (2 << n) - 1) & (2 << n) - 1
memo = {0: 0, 1: 1}
def rec(n):
    if n not in memo: memo[n] = rec(n - 1) + rec(n - 2)
    return memo[n]
print([it(n) for n in range(15)], all(it(n) == dbl(n)[0] == mat(n) == gen(n - 1) == rec(n) for n in range(1, 90, 4)), dbl(1000)[0])
def lucas(n): a, b = dbl(n); return 2 * b - a
print([lucas(n) for n in range(10)], all(lucas(n) == dbl(n - 1)[0] + dbl(n + 1)[0] for n in range(1, 50)))
def zeck(n):
    f = [1, 2]
    while f[-1] <= n: f.append(f[-1] + f[-2])
    out = []
    for x in reversed(f):
        if x <= n: out.append(x); n -= x
    return out
def pisano(m):
    a, b = 0, 1
    for i in range(6 * m):
        a, b = b, (a + b) % m
        if (a, b) == (0, 1): return i + 1
print(zeck(100), zeck(4181), [pisano(m) for m in range(2, 15)])
