# Graphs as dicts of sets: degree, paths, components, bipartite colouring, complement, Euler walk.
edges = "ab bc cd da ac ef fg".split()
g = {}
for a, b in edges: g.setdefault(a, set()).add(b); g.setdefault(b, set()).add(a)
print({k: sorted(v) for k, v in sorted(g.items())}, {k: len(v) for k, v in sorted(g.items())}, sum(map(len, g.values())) // 2)
def component(s):
    seen, todo = set(), [s]
    while todo:
        n = todo.pop()
        if n not in seen: seen.add(n); todo += g[n] - seen
    return seen
def paths(a, b, seen=()):
    if a == b: yield (*seen, b)
    for n in sorted(g[a]):
        if n not in seen and n != a: yield from paths(n, b, (*seen, a)) if a != b else ()
def colour():
    c = {}
    for s in sorted(g):
        if s in c: continue
        c[s], queue = 0, [s]
        for n in queue:
            for m in g[n]:
                if m not in c: c[m] = 1 - c[n]; queue.append(m)
                elif c[m] == c[n]: return f"odd cycle at {min(n, m)}{max(n, m)}"
    return c
print(sorted(component("a")), sorted(component("e")), sorted({frozenset(component(n)) for n in g}, key=len)[0] == {"e", "f", "g"}, list(paths("a", "d")), type(colour()).__name__)
comp = {n: set(g) - g[n] - {n} for n in g}
print(sorted(comp["a"]), all(n in comp[m] for n in comp for m in comp[n]))
def euler(s, es):
    adj = {}
    for i, (a, b) in enumerate(es): adj.setdefault(a, []).append((b, i)); adj.setdefault(b, []).append((a, i))
    used, stack, out = set(), [s], []
    while stack:
        v = stack[-1]
        while adj[v] and adj[v][-1][1] in used: adj[v].pop()
        if adj[v]: w, i = adj[v].pop(); used.add(i); stack.append(w)
        else: out.append(stack.pop())
    return out[::-1]
w = euler("a", ["ab", "bc", "ca", "cd", "de", "ec"])
print(w, len(w))
