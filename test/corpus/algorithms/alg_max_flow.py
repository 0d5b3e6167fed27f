# Maximum flow by shortest augmenting paths and the minimum cut; bipartite matching.
def flow(cap, s, t):
    total = 0
    res = {u: dict(v) for u, v in cap.items()}
    for u in cap:
        for v in cap[u]: res.setdefault(v, {}).setdefault(u, 0)
    while True:
        prev, queue = {s: None}, [s]
        for u in queue:
            for v in sorted(res[u]):
                if v not in prev and res[u][v] > 0: prev[v] = u; queue.append(v)
        if t not in prev: return total, sorted(prev)
        p, v = [], t
        while prev[v] is not None: p.append((prev[v], v)); v = prev[v]
        f = min(res[a][b] for a, b in p)
        for a, b in p: res[a][b] -= f; res[b][a] += f
        total += f
g = {"s": {"a": 16, "c": 13}, "a": {"b": 12, "c": 10}, "c": {"a": 4, "d": 14}, "b": {"c": 9, "t": 20}, "d": {"b": 7, "t": 4}}
total, side = flow(g, "s", "t")
print(total, side, sum(w for u in side for v, w in g.get(u, {}).items() if v not in side))
def matching(pairs):
    match = {}
    def try_(u, seen):
        for v in pairs[u]:
            if v not in seen:
                seen.add(v)
                if v not in match or try_(match[v], seen): match[v] = u; return True
        return False
    n = sum(try_(u, set()) for u in sorted(pairs))
    return n, sorted((u, v) for v, u in match.items())
print(matching({"ann": ["tea", "rum"], "bob": ["tea"], "cat": ["rum", "gin"], "dan": ["gin", "tea"]}))
