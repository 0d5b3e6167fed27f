# A class with the whole number protocol: reflected and in-place operators, conversions, comparison, hashing.
class Mod:
    def __init__(self, v, m): self.m, self.v = m, v % m
    def _other(self, o):
        if isinstance(o, Mod):
            if o.m != self.m: raise ValueError(f"moduli {self.m} and {o.m}")
            return o.v
        return o if isinstance(o, int) else None
    def _do(op, swap=False):
        def f(self, o):
            w = self._other(o)
            if w is None: return NotImplemented
            a, b = (w, self.v) if swap else (self.v, w)
            return Mod(op(a, b, self.m), self.m)
        return f
    __add__ = __radd__ = _do(lambda a, b, m: a + b)
    __sub__, __rsub__ = _do(lambda a, b, m: a - b), _do(lambda a, b, m: a - b, True)
    __mul__ = __rmul__ = _do(lambda a, b, m: a * b)
    __truediv__, __rtruediv__ = _do(lambda a, b, m: a * pow(b, -1, m)), _do(lambda a, b, m: a * pow(b, -1, m), True)
    del _do
    def __pow__(self, e, mod=None): return Mod(pow(self.v, e, self.m), self.m) if mod is None else Mod(pow(self.v, e, mod), mod)
    def __rpow__(self, base): return base ** self.v
    def __neg__(self): return Mod(-self.v, self.m)
    def __pos__(self): return self
    def __abs__(self): return min(self.v, self.m - self.v)
    def __invert__(self): return Mod(pow(self.v, -1, self.m), self.m)
    def __divmod__(self, o): return divmod(self.v, o)
    def __rdivmod__(self, o): return divmod(o, self.v)
    def __floordiv__(self, o): return self.v // o
    def __lshift__(self, n): return Mod(self.v << n, self.m)
    def __rlshift__(self, o): return o << self.v
    def __and__(self, o): return self.v & o
    def __matmul__(self, o): return ("matmul", self.v, o)
    def __rmatmul__(self, o): return ("rmatmul", o, self.v)
    def __iadd__(self, o): print("iadd", end=" "); return self + o
    def __int__(self): return self.v
    def __index__(self): return self.v
    def __float__(self): return self.v + 0.5
    def __complex__(self): return complex(self.v, 1)
    def __round__(self, n=None): return ("round", self.v, n)
    def __bool__(self): return self.v != 0
    def __eq__(self, o): w = self._other(o); return NotImplemented if w is None else self.v == w % self.m
    def __hash__(self): return hash(self.v)
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f"{self.v}m{self.m}"
a, b = Mod(5, 7), Mod(3, 7)
print(a + b, a + 10, 10 + a, a - b, 1 - a, a * b, 2 * a, a / b, 1 / a, a ** 3, 2 ** a, pow(a, 2, 5), -a, +a, abs(Mod(6, 7)), ~a)
print(divmod(a, 2), divmod(17, a), a // 2, a << 2, 1 << a, a & 4, a @ "x", "y" @ a, int(a), float(a), complex(a), round(a), round(a, 2), bool(Mod(7, 7)))
print([10, 20, 30, 40, 50, 60][a], hex(a), "x" * b, range(10)[a], a == 5, a == 12, a != b, 5 == a, a in {5}, sorted([a, b]), sum([a, b, 1]), max(a, b), a > b)
a += 4; print(a); a -= 1; print(a); a *= b; print(a); a **= 2; print(a); a <<= 1; print(a)
for f in (lambda: a + "x", lambda: "x" + a, lambda: a + Mod(1, 5), lambda: a % 2, lambda: 2 // a, lambda: a | 1, lambda: 1.5 + a, lambda: a < 5, lambda: a <= b, lambda: Mod(2, 4) / 2, lambda: a ** "q", lambda: a and None or a - []):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
