# Sparse vectors, matrices and polynomials as dicts with tuple keys; interval maps; run-length lists.
class Poly(dict):
    def __init__(self, t): super().__init__({k: v for k, v in dict(t).items() if v})
    def __add__(self, o): return Poly({k: self.get(k, 0) + o.get(k, 0) for k in self.keys() | o.keys()})
    def __mul__(self, o):
        r = {}
        for (a, x) in self.items():
            for (b, y) in o.items(): r[a + b] = r.get(a + b, 0) + x * y
        return Poly(r)
    def __call__(self, x): return sum(c * x ** e for e, c in self.items())
    def diff(self): return Poly({e - 1: e * c for e, c in self.items() if e})
    def __str__(self): return " + ".join(f"{c}x^{e}" if e else str(c) for e, c in sorted(self.items(), reverse=True)) or "0"
p, q = Poly({2: 1, 0: -1}), Poly({1: 2, 0: 3})
print(p, q, p + q, p * q, p.diff(), p(5), (p * q)(2) == p(2) * q(2), Poly({}), p + Poly({2: -1}), p * p * p)
m = {}
for i in range(0, 1000, 97): m[i, i * i % 50] = i
print(len(m), m.get((97, 9)), (0, 0) in m, sorted(m)[-1], {k[1]: v for k, v in m.items() if k[0] > 500}, sum(v for (r, c), v in m.items() if c % 2))
cuts = [(0, "low"), (10, "mid"), (100, "high")]
def band(x):
    name = None
    for lo, n in cuts:
        if x < lo: break
        name = n
    return name
print([band(x) for x in (-5, 0, 9, 10, 99, 100, 10 ** 6)])
runs = []
for c in "aaabccddddd":
    if runs and runs[-1][0] == c: runs[-1][1] += 1
    else: runs.append([c, 1])
def at(i):
    for c, n in runs:
        if i < n: return c
        i -= n
    raise IndexError(i)
print(runs, [at(i) for i in (0, 3, 10)], "".join(c * n for c, n in runs))
