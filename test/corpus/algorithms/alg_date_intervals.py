# Intervals: union, intersection, gaps, a sweep line, an interval tree and free meeting slots.
def union(iv):
    out = []
    for a, b in sorted(iv):
        if out and a <= out[-1][1]: out[-1] = (out[-1][0], max(b, out[-1][1]))
        else: out.append((a, b))
    return out
def intersect(x, y):
    i = j = 0; out = []
    while i < len(x) and j < len(y):
        a, b = max(x[i][0], y[j][0]), min(x[i][1], y[j][1])
        if a < b: out.append((a, b))
        if x[i][1] < y[j][1]: i += 1
        else: j += 1
    return out
def gaps(iv, lo, hi):
    out, at = [], lo
    for a, b in union(iv):
        if a > at: out.append((at, min(a, hi)))
        at = max(at, b)
    return out + ([(at, hi)] if at < hi else [])
iv = [(8, 10), (1, 3), (2, 6), (15, 18), (17, 20), (6, 7)]
print(union(iv), gaps(iv, 0, 24), intersect(union(iv), [(0, 2), (5, 16)]), union([]), gaps([], 0, 5), sum(b - a for a, b in union(iv)))
def deepest(iv):
    events = sorted([(a, 1) for a, _ in iv] + [(b, -1) for _, b in iv])
    n, best = 0, (0, None)
    for t, d in events:
        n += d
        if n > best[0]: best = (n, t)
    return best
print(deepest(iv), deepest([(0, 9), (1, 8), (2, 7)]), deepest([]))
class Tree:
    def __init__(self, iv):
        self.mid = sorted(x for p in iv for x in p)[len(iv)]
        self.here = [p for p in iv if p[0] <= self.mid <= p[1]]
        left, right = [p for p in iv if p[1] < self.mid], [p for p in iv if p[0] > self.mid]
        self.left, self.right = Tree(left) if left else None, Tree(right) if right else None
    def at(self, x):
        out = [p for p in self.here if p[0] <= x <= p[1]]
        side = self.left if x < self.mid else self.right
        return out + (side.at(x) if side and x != self.mid else [])
t = Tree(iv)
assert all(sorted(t.at(x)) == sorted(p for p in iv if p[0] <= x <= p[1]) for x in range(25))
print([sorted(t.at(x)) for x in (2, 7, 18, 12)])
def minutes(s): h, m = s.split(":"); return int(h) * 60 + int(m)
def clock(n): return f"{n // 60}:{n % 60:02}"
def slots(calendars, bounds, need):
    busy = [(minutes(a), minutes(b)) for c in calendars for a, b in c]
    return [f"{clock(a)}-{clock(b)}" for a, b in gaps(busy, *map(minutes, bounds)) if b - a >= need]
cals = [[("9:00", "10:30"), ("12:00", "13:00"), ("16:00", "18:00")], [("10:00", "11:30"), ("12:30", "14:30"), ("14:30", "15:00"), ("16:00", "17:00")]]
print(slots(cals, ("9:00", "18:30"), 30), slots(cals, ("9:00", "18:30"), 31), slots([], ("8:00", "9:00"), 15))
class Booking:
    def __init__(self): self.iv = []
    def book(self, a, b):
        clash = next(((x, y) for x, y in self.iv if a < y and x < b), None)
        if clash: raise ValueError(f"{a}-{b} clashes with {clash[0]}-{clash[1]}")
        self.iv.append((a, b)); return len(self.iv)
k = Booking()
for p in ((10, 20), (20, 30), (15, 25), (5, 10), (0, 40)):
    try: print(p, k.book(*p))
    except ValueError as e: print(e)
