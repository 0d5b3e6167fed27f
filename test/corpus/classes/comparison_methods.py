# Rich comparison: reflection, defaults for != and missing ones, total order by hand, identity default.
class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o):
        print("lt", self.n, getattr(o, "n", o))
        return self.n < o.n if isinstance(o, V) else NotImplemented
    def __eq__(self, o):
        print("eq", self.n, getattr(o, "n", o))
        return self.n == o.n if isinstance(o, V) else NotImplemented
    __hash__ = None
a, b = V(1), V(2)
print(a < b, a > b, a == b, a != b, a == 1, a != 1)
for f in (lambda: a <= b, lambda: a >= b, lambda: a < 1, lambda: 1 > a, lambda: 1 < a):
    try: print(f())
    except TypeError as e: print(e)
class Base:
    def __eq__(self, o): return "Base.eq"
    def __lt__(self, o): return "Base.lt"
    def __gt__(self, o): return "Base.gt"
class Derived(Base):
    def __eq__(self, o): return "Derived.eq"
    def __gt__(self, o): return "Derived.gt"
print(Base() == Derived(), Base() < Derived(), Base() > Derived(), Derived() == Base(), Base() == 5, 5 == Base(), 5 < Base(), Base() != 1)
class NE:
    def __ne__(self, o): return "ne"
print(NE() != 1, NE() == 1, 1 != NE())
class Plain: pass
p, q = Plain(), Plain()
print(p == p, p == q, p != q, p is p, [p] == [p], p in [q, p])
try: p < q
except TypeError as e: print(e)
class T:
    def __init__(self, *k): self.k = k
    def __eq__(self, o): return self.k == o.k
    def __lt__(self, o): return self.k < o.k
    def __le__(self, o): return self.k <= o.k
    def __repr__(self): return "T" + repr(self.k)
ts = [T(2, "b"), T(1, "z"), T(2, "a")]
print(sorted(ts), min(ts), max(ts), ts.index(T(2, "a")), T(1) <= T(1), T(1) >= T(0), T(2) > T(1), sorted(ts, reverse=True))
class Trace:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return f"lt{self.n}"
    def __bool__(self): return False
r = Trace(1) < Trace(2) < Trace(3)
print(r, 1 < 2 < 3 < 3, (1 < 2) < 3)
class Falsy:
    def __init__(self, n): self.n = n
    def __bool__(self): print("bool", self.n); return self.n > 0
class Cmp:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("cmp", self.n, o.n); return Falsy(self.n)
x = Cmp(0) < Cmp(1) < Cmp(2)
y = Cmp(1) < Cmp(2) < Cmp(3)
print(type(x).__name__, x.n, y.n)
