# Graphs to text and back: itertools, functools, re, json, string.Template, textwrap and heapq together.
import heapq, json, re, textwrap
from functools import cache, reduce
from itertools import chain, combinations
from string import Template
DOT = 'digraph { a -> b [w=3]; a -> c [w=1]; c -> b [w=1]; b -> d [w=5]; c -> d [w=8]; e -> a [w=2] }'
edges = {(u, v): int(w) for u, v, w in re.findall(r"(\w) -> (\w) \[w=(\d+)\]", DOT)}
nodes = sorted(set(chain.from_iterable(edges)))
print(nodes, edges)
def shortest(src):
    dist, heap = {src: 0}, [(0, src)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist[u]: continue
        for (x, v), w in edges.items():
            if x == u and d + w < dist.get(v, 1e9): dist[v] = d + w; heapq.heappush(heap, (d + w, v))
    return dist
print({n: shortest(n) for n in nodes})
@cache
def paths(u, v): return [(u,)] if u == v else [(u, *p) for (x, y) in sorted(edges) if x == u for p in paths(y, v)]
print(paths("a", "d"), [reduce(lambda t, e: t + edges[e], zip(p, p[1:]), 0) for p in paths("a", "d")], paths.cache_info().currsize)
t = Template("$u->$v:$w")
print(" ".join(t.substitute(u=u, v=v, w=w) for (u, v), w in sorted(edges.items())))
matrix = [[edges.get((u, v), 0) for v in nodes] for u in nodes]
print("\n".join(f"{u} {' '.join(f'{x:>2}' for x in row)}" for u, row in zip(nodes, matrix)))
data = json.dumps({"nodes": nodes, "edges": [[*k, w] for k, w in edges.items()]}, separators=(",", ":")); print(data)
back = {(u, v): w for u, v, w in json.loads(data)["edges"]}; print(back == edges)
reach = {u: {v for v in nodes if v != u and paths(u, v)} for u in nodes}
print({u: sorted(r) for u, r in reach.items()}, [(u, v) for u, v in combinations(nodes, 2) if v not in reach[u] and u not in reach[v]])
print(textwrap.fill("The graph has " + ", ".join(f"{u} to {v} at {w}" for (u, v), w in edges.items()) + ".", 40))
degree = {n: (sum(v == n for _, v in edges), sum(u == n for u, _ in edges)) for n in nodes}; print(degree, max(degree, key=lambda n: sum(degree[n])))
order = []
left = dict(edges)
while len(order) < len(nodes):
    n = min(n for n in nodes if n not in order and not any(v == n for _, v in left))
    order.append(n); left = {e: w for e, w in left.items() if e[0] != n}
print(order, sum(edges.values()), sorted(edges, key=edges.get, reverse=True)[:2])
