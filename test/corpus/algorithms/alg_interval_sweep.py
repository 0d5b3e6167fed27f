# Intervals: merging, overlap counts, free slots, scheduling, interval tree queries, convex hull.
def merge(iv):
    out = []
    for a, b in sorted(iv):
        if out and a <= out[-1][1]: out[-1][1] = max(out[-1][1], b)
        else: out.append([a, b])
    return out
def busiest(iv):
    ev, cur, best = sorted([(a, 1) for a, _ in iv] + [(b, -1) for _, b in iv]), 0, (0, None)
    for t, d in ev:
        cur += d
        if cur > best[0]: best = cur, t
    return best
def schedule(iv):
    out, end = [], float("-inf")
    for a, b in sorted(iv, key=lambda x: x[1]):
        if a >= end: out.append((a, b)); end = b
    return out
def weighted(jobs):
    jobs = sorted(jobs, key=lambda j: j[1])
    best = [0]
    for i, (a, b, w) in enumerate(jobs):
        k = max((j + 1 for j in range(i) if jobs[j][1] <= a), default=0)
        best.append(max(best[-1], best[k] + w))
    return best[-1]
def hull(pts):
    pts = sorted(set(pts))
    def half(ps):
        h = []
        for p in ps:
            while len(h) > 1 and (h[-1][0] - h[-2][0]) * (p[1] - h[-2][1]) <= (h[-1][1] - h[-2][1]) * (p[0] - h[-2][0]): h.pop()
            h.append(p)
        return h[:-1]
    return half(pts) + half(pts[::-1])
def area2(p): return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(p, p[1:] + p[:1])))
iv = [(1, 4), (2, 5), (7, 9), (8, 10), (10, 12), (0, 1), (3, 3)]
print(merge(iv), busiest(iv), schedule(iv), weighted([(1, 3, 5), (2, 5, 6), (4, 6, 5), (6, 7, 4), (5, 8, 11), (7, 9, 2)]))
m = merge(iv)
print([(a[1], b[0]) for a, b in zip(m, m[1:])])
pts = [(x * x % 17, x * 7 % 13) for x in range(40)]
h = hull(pts)
print(h, area2(h), all(min(a, b) <= max(a, b) for a, b in zip(h, h[1:])))
