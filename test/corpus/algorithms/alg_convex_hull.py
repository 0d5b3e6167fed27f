# Plane geometry with integers: hulls, areas, point in polygon, closest pair, segment crossings.
def cross(o, a, b): return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
def hull(points):
    pts = sorted(set(points))
    if len(pts) < 3: return pts
    def half(pts):
        h = []
        for p in pts:
            while len(h) > 1 and cross(h[-2], h[-1], p) <= 0: h.pop()
            h.append(p)
        return h[:-1]
    return half(pts) + half(pts[::-1])
def area2(poly): return sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(poly, poly[1:] + poly[:1]))
def inside(p, poly):
    odd = False
    for a, b in zip(poly, poly[1:] + poly[:1]):
        if cross(a, b, p) == 0 and min(a[0], b[0]) <= p[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= p[1] <= max(a[1], b[1]): return "edge"
        if (a[1] > p[1]) != (b[1] > p[1]) and (cross(a, b, p) > 0) == (b[1] > a[1]): odd = not odd
    return odd
def closest(pts):
    def rec(xs):
        if len(xs) <= 3: return min(((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2, p, q) for i, p in enumerate(xs) for q in xs[i + 1:])
        m = len(xs) // 2
        best = min(rec(xs[:m]), rec(xs[m:])) if len(xs) - m > 1 and m > 1 else rec(xs[m:])
        strip = sorted((p for p in xs if (p[0] - xs[m][0]) ** 2 < best[0]), key=lambda p: p[1])
        for i, p in enumerate(strip):
            for q in strip[i + 1:i + 8]: best = min(best, ((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2, min(p, q), max(p, q)))
        return best
    return rec(sorted(pts))
def sgn(x): return (x > 0) - (x < 0)
def crossing(a, b, c, d):
    s = [sgn(cross(a, b, c)), sgn(cross(a, b, d)), sgn(cross(c, d, a)), sgn(cross(c, d, b))]
    return "proper" if s[0] * s[1] < 0 and s[2] * s[3] < 0 else "touch" if s[0] * s[1] <= 0 and s[2] * s[3] <= 0 else "none"
x, pts = 1, []
for _ in range(50):
    x = x * 48271 % 2147483647
    pts.append((x % 100, x // 100 % 100))
h = hull(pts)
print(h, area2(h), all(inside(p, h) for p in pts), h == hull(h), closest(pts))
sq = [(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)]
print([inside(p, sq) for p in ((1, 1), (2, 2), (2, 1), (0, 2), (5, 1), (3, 1), (-1, 0))], area2(sq), area2(sq[::-1]))
print(crossing((0, 0), (4, 4), (0, 4), (4, 0)), crossing((0, 0), (2, 2), (2, 2), (3, 0)), crossing((0, 0), (1, 0), (0, 1), (1, 1)))
print(hull([(0, 0)]), hull([(1, 1), (1, 1), (0, 0)]), hull([(0, 0), (1, 1), (2, 2)]))
