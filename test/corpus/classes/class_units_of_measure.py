# Quantities with units: dimension checks, conversions, parsing, formatting and comparison.
import re, functools
class Unit:
    table = {"m": (1, {"L": 1}), "km": (1000, {"L": 1}), "cm": (0.01, {"L": 1}), "s": (1, {"T": 1}), "min": (60, {"T": 1}), "h": (3600, {"T": 1}), "kg": (1, {"M": 1}), "g": (0.001, {"M": 1})}
class DimensionError(TypeError): pass
@functools.total_ordering
class Q:
    def __init__(self, v, dims): self.v, self.dims = v, {k: n for k, n in dims.items() if n}
    @classmethod
    def of(cls, text):
        m = re.fullmatch(r"\s*([-+\d.e]+)\s*(.*?)\s*", text)
        if not m: raise ValueError(f"not a quantity: {text!r}")
        r, sign = cls(float(m[1]), {}), 1
        for op, name, power in re.findall(r"([*/]?)\s*([a-z]+)(?:\^(\d+))?", m[2]):
            if name not in Unit.table: raise ValueError(f"unknown unit {name!r}")
            f, d = Unit.table[name]
            for _ in range(int(power or 1)): r = r / cls(f, d) if op == "/" else r * cls(f, d)
        return r
    def _same(self, o):
        if not isinstance(o, Q) or o.dims != self.dims: raise DimensionError(f"{self} and {o}")
    def __add__(self, o): self._same(o); return Q(self.v + o.v, self.dims)
    def __sub__(self, o): self._same(o); return Q(self.v - o.v, self.dims)
    def __mul__(self, o):
        if not isinstance(o, Q): return Q(self.v * o, self.dims)
        return Q(self.v * o.v, {k: self.dims.get(k, 0) + o.dims.get(k, 0) for k in self.dims | o.dims})
    __rmul__ = __mul__
    def __truediv__(self, o): return self * (o ** -1 if isinstance(o, Q) else 1 / o)
    def __pow__(self, n): return Q(self.v ** n, {k: d * n for k, d in self.dims.items()})
    def __eq__(self, o): return isinstance(o, Q) and (self.v, self.dims) == (o.v, o.dims)
    def __lt__(self, o): self._same(o); return self.v < o.v
    def to(self, text): return round((self / Q.of("1 " + text)).v, 6)
    def __str__(self): return f"{self.v:g}" + "".join(f" {dict(L='m', T='s', M='kg')[k]}" + (f"^{n}" if n != 1 else "") for k, n in sorted(self.dims.items()))
    __repr__ = __str__
d, t = Q.of("90 km"), Q.of("1.5 h")
print(d, t, d / t, (d / t).to("km/h"), Q.of("36 km/h"), Q.of("5 kg*m/s^2"), d + Q.of("500 m"), 2 * d, d * d, t ** 2, d / d)
print(Q.of("100 cm") == Q.of("1 m"), Q.of("1 km") > Q.of("999 m"), max(Q.of("1 h"), Q.of("61 min")), sorted([d, Q.of("2 m")]), Q.of("2 h").to("min"))
for bad in (lambda: d + t, lambda: d < t, lambda: Q.of("5 parsec"), lambda: Q.of("x m"), lambda: d + 1):
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
