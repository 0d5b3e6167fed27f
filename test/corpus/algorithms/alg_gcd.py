# gcd, lcm, extended Euclid, modular inverse, Chinese remainder, fractions.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)
def egcd(a, b):
    if not b:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y
def crt(rs, ms):
    x, m = 0, 1
    for r, n in zip(rs, ms):
        g, p, _ = egcd(m, n)
        x = (x + (r - x) // g * p % n * m) % (m * n)
        m *= n
    return x
print([gcd(a, b) for a, b in ((12, 18), (0, 5), (-4, 6), (17, 13), (2 ** 100, 6 ** 50), (10 ** 30, 15 ** 20))])
print(egcd(240, 46), egcd(10 ** 20 + 39, 10 ** 19 + 51), crt([2, 3, 2], [3, 5, 7]), crt([1, 2, 3, 4], [5, 7, 11, 13]))
print([pow(a, -1, 101) * a % 101 for a in range(1, 10)])
class Frac:
    def __init__(self, n, d=1):
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def __add__(s, o): return Frac(s.n * o.d + o.n * s.d, s.d * o.d)
    def __mul__(s, o): return Frac(s.n * o.n, s.d * o.d)
    def __lt__(s, o): return s.n * o.d < o.n * s.d
    def __repr__(s): return f"{s.n}/{s.d}"
h = Frac(0)
for i in range(1, 31):
    h = h + Frac(1, i)
print(h, Frac(3, -6), Frac(1, 2) * Frac(2, 3), sorted([Frac(1, 2), Frac(1, 3), Frac(-5, 4)]))
