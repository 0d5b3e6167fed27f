# Topological order, cycle detection, strongly connected components, critical path.
def topo(g):
    out, state = [], {}
    def visit(n, path):
        if state.get(n) == 2: return
        if state.get(n) == 1: raise ValueError("cycle: " + " -> ".join(path[path.index(n):] + [n]))
        state[n] = 1
        for m in g.get(n, ()): visit(m, path + [n])
        state[n] = 2
        out.append(n)
    for n in sorted(g): visit(n, [])
    return out[::-1]
def scc(g):
    index, low, stack, out = {}, {}, [], []
    def go(v):
        index[v] = low[v] = len(index)
        stack.append(v)
        for w in g.get(v, ()):
            if w not in index: go(w); low[v] = min(low[v], low[w])
            elif w in stack: low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            i = stack.index(v)
            out.append(sorted(stack[i:]))
            del stack[i:]
    for v in sorted(g):
        if v not in index: go(v)
    return out
deps = {"shoes": ["socks", "trousers"], "trousers": ["pants"], "belt": ["trousers"], "jacket": ["shirt", "belt"], "socks": [], "pants": [], "shirt": []}
print(topo(deps))
try: topo({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as e: print(e)
print(scc({1: [2], 2: [3], 3: [1, 4], 4: [5], 5: [6], 6: [4], 7: [6, 8], 8: []}))
cost = dict(zip(deps, (3, 2, 1, 4, 1, 1, 2)))
longest = {}
for n in reversed(topo(deps)): longest[n] = cost[n] + max((longest[d] for d in deps[n]), default=0)
print(longest, max(longest, key=longest.get))
