# Vectors and matrices with operators, indexing by tuples, iteration, formatting and in-place forms.
class Vec:
    def __init__(self, *c): self.c = tuple(c)
    def __iter__(self): return iter(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return Vec(*self.c[i]) if isinstance(i, slice) else self.c[i]
    def _map(self, f, o): return Vec(*(f(a, b) for a, b in zip(self, o, strict=True))) if isinstance(o, Vec) else NotImplemented
    def __add__(self, o): return self._map(lambda a, b: a + b, o)
    def __sub__(self, o): return self._map(lambda a, b: a - b, o)
    def __mul__(self, k): return Vec(*(a * k for a in self)) if isinstance(k, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self, o))
    def __neg__(self): return self * -1
    def __abs__(self): return (self @ self) ** 0.5
    def __bool__(self): return any(self)
    def __eq__(self, o): return isinstance(o, Vec) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __repr__(self): return f"Vec{self.c}"
    def __format__(self, s): return "<" + ", ".join(format(a, s) for a in self) + ">"
    def __round__(self, n=0): return Vec(*(round(a, n) for a in self))
    def __getattr__(self, n):
        if n in "xyz" and len(n) == 1 and "xyz".index(n) < len(self): return self.c["xyz".index(n)]
        raise AttributeError(f"no {n}")
class Mat:
    def __init__(self, *rows): self.r = [list(r) for r in rows]
    def __getitem__(self, k): return self.r[k[0]][k[1]] if isinstance(k, tuple) else Vec(*self.r[k])
    def __setitem__(self, k, v): self.r[k[0]][k[1]] = v
    def __matmul__(self, o):
        if isinstance(o, Vec): return Vec(*(Vec(*r) @ o for r in self.r))
        return Mat(*([sum(a * b for a, b in zip(r, c)) for c in zip(*o.r)] for r in self.r))
    def __imatmul__(self, o): self.r = (self @ o).r; return self
    def __iadd__(self, k): self.r = [[v + k for v in r] for r in self.r]; return self
    def __pow__(self, n, m=None):
        out = Mat(*([int(i == j) for j in range(len(self.r))] for i in range(len(self.r))))
        for _ in range(n): out @= self
        return out if m is None else Mat(*([v % m for v in r] for r in out.r))
    @property
    def T(self): return Mat(*zip(*self.r))
    def __repr__(self): return "Mat(" + "; ".join(" ".join(map(str, r)) for r in self.r) + ")"
a, b = Vec(1, 2, 3), Vec(4, 5, 6)
print(a + b, b - a, a * 2, 3 * a, a @ b, -a, abs(Vec(3, 4)), bool(Vec(0, 0)), a == Vec(1, 2, 3), {a: 1}[Vec(1, 2, 3)], f"{a:.1f} {a:>3}", round(Vec(1.55, 2.449), 1), a.x, a.z, a[1:], [*a], sum([a, b], Vec(0, 0, 0)))
for f in (lambda: a + 1, lambda: a + Vec(1), lambda: a * a, lambda: "s" * a, lambda: a.w, lambda: Vec(1).y, lambda: a @ 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = Mat([1, 1], [1, 0])
m2 = m
m2 += 1
print(m, m[0, 1], m[1], m.T, m @ Vec(1, 2), Mat([1, 1], [1, 0]) ** 10, pow(Mat([1, 1], [1, 0]), 30, 1000))
m[0, 0] = 7
m @= Mat([0, 1], [1, 0])
print(m, m is m2)
