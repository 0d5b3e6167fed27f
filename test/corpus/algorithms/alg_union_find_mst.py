# Union-find, Kruskal and Prim agree on a minimal spanning tree.
class DSU:
    def __init__(self, n): self.p, self.size, self.sets = list(range(n)), [1] * n, n
    def find(self, x):
        while self.p[x] != x: self.p[x] = x = self.p[self.p[x]]
        return x
    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.size[a] < self.size[b]: a, b = b, a
        self.p[b] = a
        self.size[a] += self.size[b]
        self.sets -= 1
        return True
n, seed, edges = 30, 7, []
for a in range(n):
    for b in range(a + 1, n):
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        if seed % 5 == 0: edges.append((seed // 7 % 1000, a, b))
d, total = DSU(n), 0
tree = []
for w, a, b in sorted(edges):
    if d.join(a, b): total += w; tree.append((a, b))
adj = {i: [] for i in range(n)}
for w, a, b in edges: adj[a].append((w, b)); adj[b].append((w, a))
seen, cost = {0}, 0
while True:
    c = [(w, b) for a in seen for w, b in adj[a] if b not in seen]
    if not c: break
    w, b = min(c)
    cost += w
    seen.add(b)
print(len(edges), total, cost, d.sets, len(tree), sorted(tree)[:5])
