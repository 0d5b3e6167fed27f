# Matching problems: Gale-Shapley, Hopcroft-Karp style augmenting, the Hungarian method.
from itertools import permutations
def stable(men, women):
    rank = {w: {m: i for i, m in enumerate(p)} for w, p in women.items()}
    free, todo, wife = list(men), {m: iter(p) for m, p in men.items()}, {}
    while free:
        m = free.pop(0)
        w = next(todo[m])
        if w not in wife: wife[w] = m
        elif rank[w][m] < rank[w][wife[w]]: free.append(wife[w]); wife[w] = m
        else: free.append(m)
    return {m: w for w, m in sorted(wife.items(), key=lambda p: p[1])}
def blocking(match, men, women):
    husband = {w: m for m, w in match.items()}
    return [(m, w) for m in men for w in men[m][:men[m].index(match[m])] if women[w].index(m) < women[w].index(husband[w])]
men = {"abe": "ivy cat fay".split(), "bob": "ivy fay cat".split(), "col": "fay ivy cat".split()}
women = {"cat": "bob col abe".split(), "fay": "abe bob col".split(), "ivy": "col bob abe".split()}
m = stable(men, women); print(m, blocking(m, men, women), blocking(dict(zip(men, women)), men, women))
print({w: x for w, x in stable(women, men).items()})
def matching(left):
    owner = {}
    def augment(v, seen):
        for w in left[v]:
            if w not in seen:
                seen.add(w)
                if w not in owner or augment(owner[w], seen): owner[w] = v; return True
        return False
    size = sum(augment(v, set()) for v in left)
    return size, dict(sorted(owner.items()))
print(matching({1: "ab", 2: "a", 3: "bc", 4: "c"}), matching({1: "a", 2: "a", 3: "a"}), matching({}))
def hungarian(cost):
    n = len(cost); u, v, p, way = [0] * (n + 1), [0] * (n + 1), [0] * (n + 1), [0] * (n + 1)
    for i in range(1, n + 1):
        p[0], j0, least, used = i, 0, [float("inf")] * (n + 1), [False] * (n + 1)
        while True:
            used[j0] = True; i0, delta, j1 = p[j0], float("inf"), 0
            for j in range(1, n + 1):
                if not used[j]:
                    cur = cost[i0 - 1][j - 1] - u[i0] - v[j]
                    if cur < least[j]: least[j], way[j] = cur, j0
                    if least[j] < delta: delta, j1 = least[j], j
            for j in range(n + 1):
                if used[j]: u[p[j]] += delta; v[j] -= delta
                else: least[j] -= delta
            j0 = j1
            if p[j0] == 0: break
        while j0: p[j0], j0 = p[way[j0]], way[j0]
    return -v[0], [p.index(i) - 1 for i in range(1, n + 1)]
for c in ([[4, 1, 3], [2, 0, 5], [3, 2, 2]], [[9]], [[(i * 7 + j * 13) % 10 for j in range(5)] for i in range(5)]):
    best = min(sum(c[i][j] for i, j in enumerate(q)) for q in permutations(range(len(c))))
    total, who = hungarian(c)
    assert total == best == sum(c[i][j] for i, j in enumerate(who))
    print(total, who)
