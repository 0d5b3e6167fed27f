# Fractions written out: Egyptian, Farey neighbours, Stern-Brocot paths, repeating decimals, mediants.
from math import gcd
def egyptian(n, d):
    out = []
    while n:
        k = -(-d // n); out.append(k)
        n, d = n * k - d, d * k
        g = gcd(n, d); n, d = n // g, d // g
    return out
print(egyptian(7, 15), egyptian(4, 13), egyptian(1, 2), egyptian(3, 7))
def stern(n, d):
    (a, b), (c, e), path = (0, 1), (1, 0), ""
    while True:
        m, k = a + c, b + e
        if m * d == n * k: return path
        if n * k < m * d: path += "L"; c, e = m, k
        else: path += "R"; a, b = m, k
def unstern(path):
    (a, b), (c, e) = (0, 1), (1, 0)
    for s in path: m, k = a + c, b + e; (c, e), (a, b) = ((m, k), (a, b)) if s == "L" else ((c, e), (m, k))
    return a + c, b + e
for f in ((1, 1), (3, 7), (22, 7), (5, 8), (1, 6)): print(f, stern(*f) or "root", unstern(stern(*f)) == f)
def decimal(n, d):
    whole, r = divmod(n, d); digits, seen = "", {}
    while r and r not in seen: seen[r] = len(digits); q, r = divmod(r * 10, d); digits += str(q)
    if not r: return f"{whole}.{digits}" if digits else str(whole)
    return f"{whole}.{digits[:seen[r]]}({digits[seen[r]:]})"
print([decimal(*f) for f in ((1, 3), (1, 7), (1, 6), (5, 4), (22, 7), (1, 12), (8, 4))], max(range(2, 100), key=lambda d: len(decimal(1, d))))
def parse(s):
    whole, _, rest = s.partition("."); fixed, _, rep = rest.rstrip(")").partition("(")
    n, d = int(whole + fixed), 10 ** len(fixed)
    if rep: n, d = n * (10 ** len(rep) - 1) + int(rep), d * (10 ** len(rep) - 1)
    g = gcd(n, d); return n // g, d // g
print([parse(decimal(*f)) == f for f in ((1, 3), (1, 7), (5, 4), (22, 7), (1, 12))], parse("0.1(6)"), parse("3.14"))
def limit(x, top):
    lo, hi = (0, 1), (1, 0)
    while True:
        m = lo[0] + hi[0], lo[1] + hi[1]
        if m[1] > top: return min((lo, hi), key=lambda f: abs(x - f[0] / f[1]) if f[1] else 9e9)
        if m[0] / m[1] == x: return m
        lo, hi = (m, hi) if m[0] / m[1] < x else (lo, m)
print([limit(3.141592653589793, t) for t in (1, 10, 110, 1000)], limit(0.75, 100), limit(2 ** 0.5, 50))
def add(a, b): n, d = a[0] * b[1] + b[0] * a[1], a[1] * b[1]; g = gcd(n, d); return n // g, d // g
h = (0, 1)
for i in range(1, 11): h = add(h, (1, i))
print(h, [sum(1 for n in range(1, d) if gcd(n, d) == 1) for d in range(1, 13)], sorted({(n, d) for d in range(1, 6) for n in range(d + 1) if gcd(n, d) == 1}, key=lambda f: f[0] / f[1]))
