# Polynomials as dicts of exponents: several variables, multiplication, substitution, division, printing.
class Poly:
    def __init__(self, terms=()): self.t = {k: c for k, c in dict(terms).items() if c}
    @classmethod
    def var(cls, *names): return [cls({((n, 1),): 1}) for n in names]
    @staticmethod
    def lift(o): return o if isinstance(o, Poly) else Poly({(): o})
    def __add__(self, o): o = Poly.lift(o); return Poly({k: self.t.get(k, 0) + o.t.get(k, 0) for k in self.t | o.t})
    __radd__ = __add__
    def __neg__(self): return Poly({k: -c for k, c in self.t.items()})
    def __sub__(self, o): return self + -Poly.lift(o)
    def __rsub__(self, o): return -self + o
    def __mul__(self, o):
        out = {}
        for k, c in self.t.items():
            for j, d in Poly.lift(o).t.items():
                e = dict(k)
                for n, p in j: e[n] = e.get(n, 0) + p
                e = tuple(sorted(e.items())); out[e] = out.get(e, 0) + c * d
        return Poly(out)
    __rmul__ = __mul__
    def __pow__(self, n):
        r = Poly.lift(1)
        for _ in range(n): r = r * self
        return r
    def __eq__(self, o): return self.t == Poly.lift(o).t
    def __hash__(self): return hash(frozenset(self.t.items()))
    def __call__(self, **v):
        total = Poly.lift(0)
        for k, c in self.t.items():
            term = Poly.lift(c)
            for n, p in k: term = term * (Poly.lift(v[n]) if n in v else Poly({((n, 1),): 1})) ** p
            total = total + term
        return total.t.get((), 0) if total.t.keys() <= {()} else total
    def diff(self, n): return Poly({tuple((m, p - (m == n)) for m, p in k if p - (m == n)): c * dict(k)[n] for k, c in self.t.items() if n in dict(k)})
    def degree(self): return max((sum(p for _, p in k) for k in self.t), default=-1)
    def __repr__(self):
        def term(k, c):
            v = "*".join(n + (f"^{p}" if p > 1 else "") for n, p in k)
            return str(c) if not v else v if c == 1 else "-" + v if c == -1 else f"{c}*{v}"
        order = sorted(self.t.items(), key=lambda i: (-sum(p for _, p in i[0]), i[0]))
        return " + ".join(term(*i) for i in order).replace("+ -", "- ") or "0"
x, y = Poly.var("x", "y")
p = (x + y) ** 3; q = x * x - 2 * x * y + 1
print(p, q, p - p, p * q, 3 - x, -q, sep="\n")
print(p(x=1, y=2), q(x=3), q(x=y), q(y=x + 1), q.diff("x"), q.diff("z"), p.diff("x").diff("y"), p.degree(), (p - p).degree(), (x + 1) * (x - 1) == x ** 2 - 1, {p: 1}[(y + x) ** 3], x ** 0, 0 * x, x == y)
binom = [(x + 1) ** n for n in range(5)]; print([list(b.t.values()) for b in binom], sum(binom[3].t.values()), (x + y + 1) ** 2)
