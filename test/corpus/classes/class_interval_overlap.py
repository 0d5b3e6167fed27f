# An interval class with set operators, containment, hashing, iteration by step, and total order.
from functools import total_ordering
@total_ordering
class Iv:
    __slots__ = ("lo", "hi")
    def __init__(self, lo, hi):
        if lo > hi: raise ValueError(f"{lo} > {hi}")
        object.__setattr__(self, "lo", lo); object.__setattr__(self, "hi", hi)
    def __setattr__(self, *a): raise AttributeError("intervals do not change")
    def __contains__(self, x): return self.lo <= x.lo and x.hi <= self.hi if isinstance(x, Iv) else self.lo <= x <= self.hi
    def __and__(self, o): lo, hi = max(self.lo, o.lo), min(self.hi, o.hi); return Iv(lo, hi) if lo <= hi else None
    def __or__(self, o): return Iv(min(self.lo, o.lo), max(self.hi, o.hi)) if self & o else (self, o)
    def __add__(self, k): return Iv(self.lo + k, self.hi + k) if not isinstance(k, Iv) else Iv(self.lo + k.lo, self.hi + k.hi)
    def __mul__(self, k): a, b = self.lo * k, self.hi * k; return Iv(min(a, b), max(a, b))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __abs__(self): return self.hi - self.lo
    def __len__(self): return int(self.hi - self.lo)
    def __bool__(self): return self.hi > self.lo
    def __iter__(self): x = self.lo; yield from (x + i for i in range(len(self) + 1))
    def __getitem__(self, s): return [*self][s] if not isinstance(s, float) else self.lo + (self.hi - self.lo) * s
    def __eq__(self, o): return isinstance(o, Iv) and (self.lo, self.hi) == (o.lo, o.hi)
    def __lt__(self, o): return (self.lo, self.hi) < (o.lo, o.hi) if isinstance(o, Iv) else NotImplemented
    def __hash__(self): return hash((Iv, self.lo, self.hi))
    def __repr__(self): return f"[{self.lo}, {self.hi}]"
    def __format__(self, spec): return f"{self.lo:{spec}}..{self.hi:{spec}}"
    __match_args__ = ("lo", "hi")
a, b, c = Iv(1, 5), Iv(3, 8), Iv(9, 10)
print(a & b, a & c, a | b, a | c, 3 in a, 5.5 in a, Iv(2, 3) in a, b in a, a + 2, a + b, a * -2, 2 * a, -a, abs(b), len(a), bool(Iv(2, 2)), list(a), a[1], a[-1], a[1:3], a[0.5])
print(sorted([c, b, a], reverse=True), a < b <= b, a == Iv(1, 5), a != b, {a: "x"}[Iv(1, 5)], f"{a:.1f}", max(a, b, c, key=abs), a > c, [x for x in b if x % 2], sum(a), [*zip(a, b)])
match b:
    case Iv(0, _): print("from zero")
    case Iv(lo, hi) if hi - lo > 3: print("wide", lo, hi)
for bad in (lambda: Iv(2, 1), lambda: setattr(a, "lo", 0), lambda: a < 5, lambda: a[99], lambda: a & 5, lambda: setattr(a, "new", 1), lambda: a * "x"):
    try: print(bad())
    except (ValueError, AttributeError, TypeError, IndexError) as e: print(type(e).__name__, e)
def merge(ivs):
    out = []
    for v in sorted(ivs):
        if out and out[-1] & v: out[-1] = out[-1] | v
        else: out.append(v)
    return out
print(merge([c, b, a, Iv(10, 12), Iv(20, 21)]), merge([]))
