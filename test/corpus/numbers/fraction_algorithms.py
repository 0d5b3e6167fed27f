# Fractions in use: exact linear systems, Bernoulli numbers, Farey sequences, Egyptian sums, interpolation, exact means.
from fractions import Fraction as F
from itertools import accumulate
from math import comb, floor
import statistics


def solve(rows):
    rows = [[F(v) for v in r] for r in rows]
    n = len(rows)
    for c in range(n):
        p = next((r for r in range(c, n) if rows[r][c]), None)
        if p is None:
            return None
        rows[c], rows[p] = rows[p], rows[c]
        rows[c] = [v / rows[c][c] for v in rows[c]]
        for r in range(n):
            if r != c and rows[r][c]:
                k = rows[r][c]
                rows[r] = [a - k * b for a, b in zip(rows[r], rows[c])]
    return [r[-1] for r in rows]


print(*solve([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]), solve([[1, 2, 3], [2, 4, 6]]))
print(*solve([[F(1, i + j + 1) for j in range(5)] + [1] for i in range(5)]))


def bernoulli(n):
    b = []
    for m in range(n + 1):
        b.append(F(int(m == 0)) - sum((comb(m, k) * b[k] / (m - k + 1) for k in range(m)), F(0)))
    return b


print(*bernoulli(14))


def power_sum(p, n):
    b = bernoulli(p)
    return sum(comb(p + 1, k) * (-1) ** k * b[k] * F(n) ** (p + 1 - k) for k in range(p + 1)) / (p + 1)


print([power_sum(p, 10) == sum(i ** p for i in range(1, 11)) for p in range(1, 7)])


def farey(n):
    a, b = F(0), F(1, n)
    out = [a]
    while b <= 1:
        out.append(b)
        k = (n + a.denominator) // b.denominator
        a, b = b, F(k * b.numerator - a.numerator, k * b.denominator - a.denominator)
    return out


print(*farey(6), len(farey(20)))


def egyptian(q):
    parts = []
    while q:
        d = -floor(-1 / q)
        parts.append(d)
        q -= F(1, d)
    return parts


print(egyptian(F(5, 121)), egyptian(F(4, 13)), sum(F(1, d) for d in egyptian(F(7, 15))))


def lagrange(points, x):
    total = F(0)
    for i, (xi, yi) in enumerate(points):
        term = F(yi)
        for j, (xj, _) in enumerate(points):
            if i != j:
                term *= F(x - xj) / (xi - xj)
        total += term
    return total


print([str(lagrange([(0, 1), (1, 3), (3, 2), (4, 5)], F(k, 2))) for k in range(9)])


def continued(q, n=12):
    out = []
    while n:
        whole = floor(q)
        out.append(whole)
        q -= whole
        if not q:
            break
        q, n = 1 / q, n - 1
    return out


def convergents(terms):
    p, q, pp, pq = 1, 0, 0, 1
    for t in terms:
        p, q, pp, pq = t * p + pp, t * q + pq, p, q
        yield F(p, q)


print(continued(F(415, 93)), [str(c) for c in convergents(continued(F("3.14159265358979")))][:6])
harmonic = list(accumulate(F(1, k) for k in range(1, 15)))
print(harmonic[-1], float(harmonic[-1]), [h.denominator for h in harmonic[:8]])
print(statistics.mean(harmonic), statistics.variance([F(1, 3), F(1, 2), F(5, 6)]), statistics.median([F(1, 3), F(1, 4)]))
x = F(1)
for _ in range(5):
    x = (x + 2 / x) / 2
print(x, float(x * x - 2), x.limit_denominator(1000), F.from_float(2 ** 0.5).limit_denominator(1000))
