# Graph search: BFS, DFS, topological sort, cycles, components, shortest paths.
g = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": [], "x": ["y"], "y": []}
def bfs(g, s):
    seen, q, order = {s}, [s], []
    while q:
        n = q.pop(0)
        order.append(n)
        for m in g[n]:
            if m not in seen:
                seen.add(m)
                q.append(m)
    return order
def dfs(g, n, seen=None):
    seen = seen if seen is not None else []
    if n not in seen:
        seen.append(n)
        for m in g[n]:
            dfs(g, m, seen)
    return seen
def paths(g, a, b, p=()):
    p += (a,)
    return [p] if a == b else [q for m in g[a] for q in paths(g, m, b, p)]
def topo(g):
    deg = {n: 0 for n in g}
    for n in g:
        for m in g[n]:
            deg[m] += 1
    ready, out = sorted(n for n in deg if not deg[n]), []
    while ready:
        n = ready.pop(0)
        out.append(n)
        for m in g[n]:
            deg[m] -= 1
            if not deg[m]:
                ready.append(m)
                ready.sort()
    if len(out) < len(g):
        raise ValueError("cycle among " + ", ".join(sorted(set(g) - set(out))))
    return out
print(bfs(g, "a"), dfs(g, "a"), paths(g, "a", "f"), topo(g))
try:
    topo({"p": ["q"], "q": ["r"], "r": ["q"]})
except ValueError as e:
    print(e)
class Union:
    def __init__(self): self.p = {}
    def find(self, x):
        self.p.setdefault(x, x)
        while self.p[x] != x:
            self.p[x] = self.p[self.p[x]]
            x = self.p[x]
        return x
    def join(self, a, b): self.p[self.find(a)] = self.find(b)
u = Union()
for n in g:
    for m in g[n]:
        u.join(n, m)
groups = {}
for n in g:
    groups.setdefault(u.find(n), []).append(n)
print(sorted(groups.values()))
edges = [("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8)]
dist = {n: float("inf") for n in "abcd"} | {"a": 0}
for _ in dist:
    for x, y, w in edges:
        dist[y] = min(dist[y], dist[x] + w)
print(dist)
inf = 10 ** 9
w = [[0, 3, inf, 7], [8, 0, 2, inf], [5, inf, 0, 1], [2, inf, inf, 0]]
for k in range(4):
    for i in range(4):
        for j in range(4):
            w[i][j] = min(w[i][j], w[i][k] + w[k][j])
print(w)
k, u = 0, Union()
for a, b, c in sorted(edges, key=lambda e: e[2]):
    if u.find(a) != u.find(b):
        u.join(a, b)
        k += c
print("mst", k)
