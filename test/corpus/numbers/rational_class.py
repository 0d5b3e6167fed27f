# A Fraction-like class: all operators, comparison, hashing equal to ints and floats, formatting.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)
class Q:
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if not d:
            raise ZeroDivisionError(f"Q({n}, 0)")
        g = gcd(n, d) or 1
        if d < 0:
            g = -g
        self.n, self.d = n // g, d // g
    @staticmethod
    def of(x):
        if isinstance(x, Q):
            return x
        if isinstance(x, int):
            return Q(x)
        if isinstance(x, float):
            return Q(*x.as_integer_ratio())
        return NotImplemented
    def op(f):
        def apply(a, b):
            b = Q.of(b)
            return b if b is NotImplemented else f(a, b)
        def reflected(a, b):
            b = Q.of(b)
            return b if b is NotImplemented else f(b, a)
        return apply, reflected
    __add__, __radd__ = op(lambda a, b: Q(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__, __rsub__ = op(lambda a, b: Q(a.n * b.d - b.n * a.d, a.d * b.d))
    __mul__, __rmul__ = op(lambda a, b: Q(a.n * b.n, a.d * b.d))
    __truediv__, __rtruediv__ = op(lambda a, b: Q(a.n * b.d, a.d * b.n))
    __floordiv__, __rfloordiv__ = op(lambda a, b: (a.n * b.d) // (a.d * b.n))
    __eq__, _ = op(lambda a, b: a.n == b.n and a.d == b.d)
    __lt__, __gt__ = op(lambda a, b: a.n * b.d < b.n * a.d)
    __le__, __ge__ = op(lambda a, b: a.n * b.d <= b.n * a.d)
    del op, _
    def __neg__(self): return Q(-self.n, self.d)
    def __abs__(self): return Q(abs(self.n), self.d)
    def __pow__(self, k): return Q(self.n ** k, self.d ** k) if k >= 0 else Q(self.d ** -k, self.n ** -k)
    def __hash__(self): return hash(self.n / self.d) if self.d & (self.d - 1) == 0 else hash((self.n, self.d))
    def __repr__(self): return f"Q({self.n}, {self.d})"
    def __str__(self): return f"{self.n}/{self.d}" if self.d > 1 else str(self.n)
    def __float__(self): return self.n / self.d
    def __bool__(self): return bool(self.n)
    def __format__(self, spec): return format(float(self), spec) if spec else str(self)
h, t = Q(1, 2), Q(-2, -3)
print(h + t, h - t, h * t, h / t, 1 + h, 1 - h, 2 * t, 1 / t, h // t, 3 // h, -h, abs(Q(-1, 3)), t ** 3, t ** -2)
print(h == 0.5, 0.5 == h, h == Q(2, 4), h != t, h < t, 1 > h, h >= 0.5, h in [0.5], {h: 1}[0.5], {0.5: 2}[h], hash(Q(4, 2)) == hash(2))
print(f"{t:.4f} {t} {h!r:>10}", float(t), bool(Q(0)), sum([h, h, t]), max(h, t, key=float), sorted([t, h, Q(0), Q(-5, 3)]))
for f in (lambda: Q(1, 0), lambda: h / 0, lambda: h + "a", lambda: "a" * h, lambda: h < None, lambda: setattr(h, "z", 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
s = Q(0)
for i in range(1, 15):
    s += Q(1, i)
print(s, float(s))
