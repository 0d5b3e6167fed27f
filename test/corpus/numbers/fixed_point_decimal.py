# A fixed-point decimal class on ints: parsing, rounding modes, arithmetic, formatting and splitting money.
class Dec:
    PLACES = 4
    def __init__(self, v="0"):
        if isinstance(v, Dec): self.n = v.n; return
        s = str(v).strip(); sign = -1 if s.startswith("-") else 1
        whole, _, frac = s.lstrip("+-").partition(".")
        if not (whole + frac).isdigit(): raise ValueError(f"not a decimal: {v!r}")
        self.n = sign * int(whole + frac.ljust(self.PLACES, "0")[:self.PLACES] or "0")
    @classmethod
    def raw(cls, n): d = cls(); d.n = n; return d
    def __add__(self, o): return Dec.raw(self.n + Dec(o).n)
    __radd__ = __add__
    def __sub__(self, o): return Dec.raw(self.n - Dec(o).n)
    def __mul__(self, o): return Dec.raw(div(self.n * Dec(o).n, 10 ** self.PLACES))
    def __truediv__(self, o): return Dec.raw(div(self.n * 10 ** self.PLACES, Dec(o).n))
    def __neg__(self): return Dec.raw(-self.n)
    def __eq__(self, o): return self.n == Dec(o).n
    def __lt__(self, o): return self.n < Dec(o).n
    def __hash__(self): return hash(self.n)
    def __round__(self, k=0): u = 10 ** (self.PLACES - k); return Dec.raw(div(self.n, u) * u)
    def __str__(self):
        a = abs(self.n); s = f"{a // 10 ** self.PLACES}.{a % 10 ** self.PLACES:0{self.PLACES}}".rstrip("0").rstrip(".")
        return "-" * (self.n < 0) + s
    __repr__ = lambda self: f"Dec('{self}')"
def div(a, b):
    q, r = divmod(abs(a), abs(b))
    if 2 * r > abs(b) or 2 * r == abs(b) and q & 1: q += 1
    return q if (a < 0) == (b < 0) else -q
a, b = Dec("1.1"), Dec("2.2")
print(a + b, a + b == Dec("3.3"), 0.1 + 0.2 == 0.3, a * b, b / a, a / Dec(3), -a, a - 5, 1 + a, sum([a, b]), sorted([b, a]), {a: 1}[Dec("1.10")])
print([str(round(Dec(s), 2)) for s in ("2.675", "2.665", "-2.675", "0.005", "0.015", "99.995")], [str(round(Dec(s))) for s in ("0.5", "1.5", "2.5", "-0.5", "-1.5")])
for bad in ("x", "", "1.2.3", "1e5", None):
    try: print(Dec(bad))
    except ValueError as e: print(e)
try: a / 0
except ZeroDivisionError as e: print(e)
def split(total, n):
    cents = Dec(total).n // 100; q, r = divmod(cents, n)
    return [str(Dec.raw((q + (i < r)) * 100)) for i in range(n)]
print(split("10", 3), split("0.05", 4), split("100", 7), Dec("12345.6789"), Dec("-0.0001"), Dec(7), Dec("007.50"), repr(Dec(" 1.5 ")))
def compound(p, rate, years):
    v = Dec(p)
    for y in range(years): v = round(v * (Dec(1) + Dec(rate)), 2)
    return v
print(compound("1000", "0.05", 10), [str(compound("100", r, 3)) for r in ("0.01", "0.1", "-0.5")], max(Dec("1.5"), Dec("1.25")), Dec("3") > Dec("2.9999"), round(Dec("1234.5678"), 1))
