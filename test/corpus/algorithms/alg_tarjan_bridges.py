# Depth-first searches without recursion: bridges, articulation points, Euler trails, two-colouring, cycles.
from collections import defaultdict
def graph(edges):
    g = defaultdict(list)
    for i, (a, b) in enumerate(edges): g[a].append((b, i)); g[b].append((a, i))
    return g
def bridges(edges):
    g, seen, low, out, cuts = graph(edges), {}, {}, [], set()
    for root in sorted(g):
        if root in seen: continue
        seen[root] = low[root] = len(seen)
        stack, children = [(root, -1, iter(g[root]))], 0
        while stack:
            v, via, it = stack[-1]
            for w, e in it:
                if e == via: continue
                if w in seen: low[v] = min(low[v], seen[w])
                else:
                    seen[w] = low[w] = len(seen)
                    stack.append((w, e, iter(g[w])))
                    break
            else:
                stack.pop()
                if stack:
                    u = stack[-1][0]
                    low[u] = min(low[u], low[v])
                    if low[v] > seen[u]: out.append((u, v))
                    if u == root: children += 1
                    elif low[v] >= seen[u]: cuts.add(u)
        if children > 1: cuts.add(root)
    return sorted(out), sorted(cuts)
def euler(edges):
    g = graph(edges); odd = sorted(v for v in g if len(g[v]) % 2)
    if len(odd) > 2: return None
    used, stack, path = set(), [odd[0] if odd else min(g)], []
    while stack:
        v = stack[-1]
        while g[v] and g[v][-1][1] in used: g[v].pop()
        if g[v]: w, e = g[v].pop(); used.add(e); stack.append(w)
        else: path.append(stack.pop())
    return path[::-1] if len(path) == len(edges) + 1 else None
def colour(edges):
    g, c = graph(edges), {}
    for root in sorted(g):
        todo = [(root, 0)] if root not in c else []
        while todo:
            v, k = todo.pop()
            if v in c:
                if c[v] != k: return f"odd cycle at {v}"
                continue
            c[v] = k
            todo += [(w, 1 - k) for w, _ in g[v]]
    return dict(sorted(c.items()))
for edges in ([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5)], [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")], [(1, 2), (1, 2)], [(0, 1), (2, 3)], [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3)]):
    print(bridges(edges), euler(edges), colour(edges))
def find_cycle(deps):
    state, order = {}, []
    def visit(n, path):
        if state.get(n) == 1: raise ValueError(" -> ".join(path[path.index(n):] + [n]))
        if n in state: return
        state[n] = 1
        for m in deps.get(n, ()): visit(m, path + [n])
        state[n] = 2; order.append(n)
    for n in deps: visit(n, [])
    return order
print(find_cycle({"app": ["lib", "log"], "lib": ["c"], "log": ["c"], "c": []}))
try: find_cycle({"a": ["b"], "b": ["c"], "c": ["b"]})
except ValueError as e: print(e)
