# Value objects with units: arithmetic only between the same units, comparison, hashing, sum, formatting.
class Unit:
    rates = {"m": 1, "km": 1000, "s": 1, "h": 3600}
    kinds = {"m": "length", "km": "length", "s": "time", "h": "time"}
    __slots__ = ("n", "u")
    def __init__(self, n, u): self.n, self.u = n, u
    @property
    def base(self): return self.n * self.rates[self.u]
    def _same(self, o):
        if not isinstance(o, Unit): return False
        if self.kinds[self.u] != self.kinds[o.u]: raise TypeError(f"{self.u} with {o.u}")
        return True
    def __add__(self, o): return Unit((self.base + o.base) / self.rates[self.u], self.u) if self._same(o) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __mul__(self, k): return Unit(self.n * k, self.u) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, o): return self.base / o.base if isinstance(o, Unit) and self._same(o) else Unit(self.n / o, self.u) if isinstance(o, (int, float)) else NotImplemented
    def __eq__(self, o): return isinstance(o, Unit) and self.kinds[self.u] == self.kinds[o.u] and self.base == o.base
    def __lt__(self, o): return self.base < o.base if self._same(o) else NotImplemented
    def __hash__(self): return hash((self.kinds[self.u], self.base))
    def __repr__(self): return f"{self.n:g}{self.u}"
    def __format__(self, s): return format(self.n, s.removesuffix("!")) + ("" if s.endswith("!") else " " + self.u)
    def to(self, u): return Unit(self.base / self.rates[u], u)
a, b, t = Unit(1.5, "km"), Unit(250, "m"), Unit(2, "h")
print(a + b, b + a, a * 2, 3 * b, a / b, a / 3, a > b, sorted([a, b, Unit(1, "m")]), Unit(1, "km") == Unit(1000, "m"), {Unit(1, "km"): "x"}[Unit(1000, "m")], sum([a, b]), f"{a:.2f}|{a:.1f!}|{t:>5}", t.to("s"), a != t, max(a, b))
for f in (lambda: a + t, lambda: a + 1, lambda: 1 + a, lambda: a * a, lambda: a < t, lambda: a < 5, lambda: a / t, lambda: sum([a, t]), lambda: a.zz, lambda: setattr(a, "q", 1), lambda: Unit(1, "kg").base):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
