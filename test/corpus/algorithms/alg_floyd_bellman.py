# Floyd-Warshall, Bellman-Ford with negative edges and cycles, path reconstruction.
INF = float("inf")
def floyd(n, edges):
    d = [[0 if i == j else INF for j in range(n)] for i in range(n)]
    nxt = [[None] * n for _ in range(n)]
    for a, b, w in edges: d[a][b] = w; nxt[a][b] = b
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]: d[i][j] = d[i][k] + d[k][j]; nxt[i][j] = nxt[i][k]
    return d, nxt
def path(nxt, a, b):
    if nxt[a][b] is None: return []
    p = [a]
    while a != b: a = nxt[a][b]; p.append(a)
    return p
def bellman(n, edges, s):
    d = [INF] * n
    d[s] = 0
    for i in range(n):
        changed = False
        for a, b, w in edges:
            if d[a] + w < d[b]: d[b] = d[a] + w; changed = True
        if not changed: return d
    raise ValueError("negative cycle")
e = [(0, 1, 4), (0, 2, 3), (1, 3, 2), (2, 1, -2), (2, 3, 5), (3, 4, 1), (4, 2, 4)]
d, nxt = floyd(6, e)
for r in d: print(r)
print([path(nxt, 0, b) for b in range(6)], bellman(6, e, 0))
try: bellman(3, [(0, 1, 1), (1, 2, -3), (2, 0, 1)], 0)
except ValueError as x: print(x)
