# Arithmetic dunder methods: normal, reflected, in place, unary, NotImplemented.
class V:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"V({self.x}, {self.y})"
    def __add__(self, o):
        return V(self.x + o.x, self.y + o.y) if isinstance(o, V) else NotImplemented
    def __sub__(self, o):
        return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k):
        if isinstance(k, (int, float)):
            return V(self.x * k, self.y * k)
        if isinstance(k, V):
            return self.x * k.x + self.y * k.y
        return NotImplemented
    __rmul__ = __mul__
    def __neg__(self):
        return V(-self.x, -self.y)
    def __pos__(self):
        return self
    def __invert__(self):
        return V(self.y, self.x)
    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __radd__(self, o):
        return self if o == 0 else NotImplemented
    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self
    def __matmul__(self, o):
        return f"{self} @ {o}"
    def __divmod__(self, o):
        return ("divmod", o)
    def __pow__(self, e, m=None):
        return ("pow", e, m)
    def __rpow__(self, o):
        return ("rpow", o)
    def __truediv__(self, o): return ("/", o)
    def __rtruediv__(self, o): return ("r/", o)
    def __floordiv__(self, o): return ("//", o)
    def __mod__(self, o): return ("%", o)
    def __rmod__(self, o): return ("r%", o)
    def __lshift__(self, o): return ("<<", o)
    def __rrshift__(self, o): return ("r>>", o)
    def __and__(self, o): return ("&", o)
    def __ror__(self, o): return ("r|", o)
    def __xor__(self, o): return ("^", o)
a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * 3, 2 * a, a * b, -a, +a is a, ~a, abs(b), sum([a, b]), a @ b)
print(divmod(a, 2), a ** 2, pow(a, 2, 5), 2 ** a, a / 1, 1 / a, a // 2, a % 3, 3 % a, a << 1, 1 >> a, a & 1, 1 | a, a ^ 1)
c = a
a += b
print(a, c is a)
a -= b
a *= 2
print(a, c)
for f in (lambda: a + 1, lambda: 1 + a, lambda: a * "x", lambda: "x" * a, lambda: a | 1, lambda: 1 & a, lambda: a >> 1, lambda: 1 // a, lambda: [] + a, lambda: a @ 1 + 1, lambda: object() + object(), lambda: -object(), lambda: ~"a", lambda: +[]):
    try:
        print(f())
    except TypeError as e:
        print(e)
