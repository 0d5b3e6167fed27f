# Vectors in a class: arithmetic, dot and cross products, angles, rotation matrices, projections, polygons.
import math
class Vec:
    __slots__ = ("c",)
    def __init__(self, *c): self.c = tuple(c)
    def __iter__(self): return iter(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def _check(self, o):
        if len(self) != len(o): raise ValueError(f"{len(self)} and {len(o)} dimensions")
    def __add__(self, o): self._check(o); return Vec(*(a + b for a, b in zip(self, o)))
    def __sub__(self, o): return self + -o
    def __neg__(self): return Vec(*(-a for a in self))
    def __mul__(self, k): return Vec(*(a * k for a in self)) if not isinstance(k, Vec) else self.dot(k)
    __rmul__ = __mul__
    def __truediv__(self, k): return Vec(*(a / k for a in self))
    def __matmul__(self, o):
        (a, b, c), (d, e, f) = self, o
        return Vec(b * f - c * e, c * d - a * f, a * e - b * d)
    def dot(self, o): self._check(o); return sum(a * b for a, b in zip(self, o))
    def __abs__(self): return math.sqrt(self.dot(self))
    def __eq__(self, o): return isinstance(o, Vec) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __bool__(self): return any(self.c)
    def __repr__(self): return f"Vec{self.c}"
    def __format__(self, s): return "(" + ", ".join(format(a, s) for a in self) + ")"
a, b = Vec(1, 2, 3), Vec(4, 5, 6)
print(a + b, a - b, -a, a * 2, 2 * a, a * b, a @ b, b @ a, abs(Vec(3, 4)), a / 2, a == Vec(1, 2, 3), bool(Vec(0, 0)), {a: 1}[Vec(1, 2, 3)], f"{a / 3:.2f}", [*a], a[1:], sum([a, b], Vec(0, 0, 0)))
for bad in (lambda: a + Vec(1), lambda: Vec(1, 2) @ Vec(3, 4), lambda: a + 5, lambda: a / 0, lambda: a @ 5):
    try: bad()
    except (ValueError, TypeError, ZeroDivisionError) as e: print(type(e).__name__, e)
def angle(u, v): return math.degrees(math.acos(u * v / abs(u) / abs(v)))
print(round(angle(Vec(1, 0), Vec(1, 1)), 6), round(angle(a, b), 6), round(angle(a, a @ b), 6))
def rotate(v, deg): c, s = math.cos(math.radians(deg)), math.sin(math.radians(deg)); x, y = v; return Vec(c * x - s * y, s * x + c * y)
p = Vec(1, 0); print([f"{rotate(p, d):+.3f}" for d in (30, 90, 180, 360)])
def project(u, v): return v * (u * v / (v * v))
print(project(Vec(3, 4), Vec(1, 0)), Vec(3, 4) - project(Vec(3, 4), Vec(1, 1)), project(a, b) * (a - project(a, b)) < 1e-12)
def area(*ps): return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ps, ps[1:] + ps[:1]))) / 2
ngon = [rotate(p, 360 / 8 * i) for i in range(8)]; print(round(area(*ngon), 6), area(Vec(0, 0), Vec(4, 0), Vec(4, 3)), round(sum(abs(u - v) for u, v in zip(ngon, ngon[1:] + ngon[:1])), 6))
print(math.atan2(1, -1) == 3 * math.pi / 4, math.hypot(1, 2, 2), math.degrees(math.pi), round(math.dist((1, 2), (4, 6)), 3), math.copysign(2, -0.0))
