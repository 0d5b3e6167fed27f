# A k-d tree and a quadtree: nearest neighbours and range queries against brute force.
def build(pts, depth=0):
    if not pts: return None
    axis = depth % 2
    pts = sorted(pts, key=lambda p: (p[axis], p)); m = len(pts) // 2
    return pts[m], build(pts[:m], depth + 1), build(pts[m + 1:], depth + 1)
def d2(a, b): return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
def nearest(t, q, depth=0, best=None):
    global visited
    if t is None: return best
    visited += 1
    p, l, r = t
    if best is None or (d2(p, q), p) < (d2(best, q), best): best = p
    axis = depth % 2; diff = q[axis] - p[axis]
    near, far = (l, r) if diff < 0 else (r, l)
    best = nearest(near, q, depth + 1, best)
    return nearest(far, q, depth + 1, best) if diff * diff <= d2(best, q) else best
def within(t, lo, hi, depth=0):
    if t is None: return
    p, l, r = t; axis = depth % 2
    if lo[axis] <= p[axis]: yield from within(l, lo, hi, depth + 1)
    if lo[0] <= p[0] <= hi[0] and lo[1] <= p[1] <= hi[1]: yield p
    if p[axis] <= hi[axis]: yield from within(r, lo, hi, depth + 1)
x, pts = 12345, []
for _ in range(100): x = x * 1103515245 + 12345 & 0x7fffffff; pts.append((x >> 8 & 127, x >> 16 & 127))
pts = sorted(set(pts)); t = build(pts); total = 0
for q in [(i * 13 % 128, i * 29 % 128) for i in range(25)]:
    visited = 0
    assert nearest(t, q) == min(pts, key=lambda p: (d2(p, q), p)); total += visited
print(len(pts), total < 25 * len(pts) // 2, t[0], nearest(t, (64, 64)), sorted(within(t, (10, 10), (40, 40))) == [p for p in pts if 10 <= p[0] <= 40 and 10 <= p[1] <= 40])
class Quad:
    def __init__(self, x, y, size): self.x, self.y, self.size, self.pts, self.kids = x, y, size, [], None
    def add(self, p):
        if self.kids: self.kid(p).add(p); return
        self.pts.append(p)
        if len(self.pts) > 4 and self.size > 1:
            h = self.size // 2; self.kids = [Quad(self.x + a * h, self.y + b * h, h) for b in (0, 1) for a in (0, 1)]
            old, self.pts = self.pts, []
            for o in old: self.kid(o).add(o)
    def kid(self, p): h = self.size // 2; return self.kids[(p[0] >= self.x + h) + 2 * (p[1] >= self.y + h)]
    def count(self, x0, y0, x1, y1):
        if x1 <= self.x or y1 <= self.y or x0 >= self.x + self.size or y0 >= self.y + self.size: return 0
        return sum(k.count(x0, y0, x1, y1) for k in self.kids or ()) + sum(x0 <= a < x1 and y0 <= b < y1 for a, b in self.pts)
    def depth(self): return 1 + max((k.depth() for k in self.kids or ()), default=0)
q = Quad(0, 0, 128); [q.add(p) for p in pts]
print(q.depth(), q.count(0, 0, 128, 128), q.count(20, 30, 70, 90) == sum(20 <= a < 70 and 30 <= b < 90 for a, b in pts), q.count(5, 5, 5, 5))
