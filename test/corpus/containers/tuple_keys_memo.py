# Tuples as dict keys: grids, memo tables, nested tuples, hash equality.
grid = ["S.#.", "..#.", ".#..", "...E"]
cells = {(r, c): ch for r, row in enumerate(grid) for c, ch in enumerate(row)}
start = next(p for p, ch in cells.items() if ch == "S")
end = next(p for p, ch in cells.items() if ch == "E")
dist, q = {start: 0}, [start]
while q:
    r, c = p = q.pop(0)
    for n in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
        if cells.get(n, "#") != "#" and n not in dist:
            dist[n] = dist[p] + 1
            q.append(n)
print(start, end, dist[end], len(dist), sorted(dist)[:3])
m = {}
def f(*a):
    if a not in m:
        m[a] = sum(a) if len(a) < 2 else f(*a[1:]) + f(*a[:-1])
    return m[a]
print(f(1, 2, 3, 4), len(m), list(m)[:3])
d = {(1, (2, 3)): "n", (): "e", (1,): "one", ("a", 1.0): "m"}
print(d[1, (2, 3)], d[()], d[(1.0,)], d["a", 1], (True,) in d, (1, [2]) in [(1, [2])])
try:
    d[(1, [2])]
except TypeError as e:
    print(e)
print(len({(i % 5, i % 3): i for i in range(100)}), {(0, 0): 1}.get((0, 0.0)), {t[::-1] for t in [(1, 2), (2, 1)]} == {(1, 2), (2, 1)}, min({(2, 1), (1, 9)}))
