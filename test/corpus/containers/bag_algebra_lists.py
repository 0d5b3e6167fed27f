# Multisets with lists and dicts: union, intersection, difference, sub-multisets, partitions, anagrams.
def count(it):
    c = {}
    for x in it: c[x] = c.get(x, 0) + 1
    return c
def union(a, b): a, b = count(a), count(b); return {k: max(a.get(k, 0), b.get(k, 0)) for k in {**a, **b}}
def inter(a, b): a, b = count(a), count(b); return {k: min(n, b[k]) for k, n in a.items() if k in b}
def minus(a, b): a, b = count(a), count(b); return {k: n - b.get(k, 0) for k, n in a.items() if n > b.get(k, 0)}
x, y = "banana", "bandana"
print(count(x), union(x, y), inter(x, y), minus(y, x), minus(x, y), count(x) == count("aaannb"), not minus(x, y))
def subsets(it):
    out = [()]
    for k, n in count(it).items(): out = [s + (k,) * i for s in out for i in range(n + 1)]
    return out
s = subsets("aab"); print(len(s), s, len(subsets("mississippi")))
def arrangements(c, n):
    if n == 0: yield ""; return
    for k in sorted(c):
        if c[k]:
            c[k] -= 1
            for rest in arrangements(c, n - 1): yield k + rest
            c[k] += 1
print(list(arrangements(count("aab"), 3)), len(list(arrangements(count("banana"), 6))), list(arrangements(count("ab"), 1)))
words = "stop pots tops opts spot part trap rapt cat act".split()
groups = {}
for w in words: groups.setdefault("".join(sorted(w)), []).append(w)
print(groups, max(groups.values(), key=len), sorted(len(g) for g in groups.values()))
def can_build(w, letters): return not minus(w, letters)
print([w for w in words if can_build(w, "catsrp")], can_build("aa", "a"), can_build("", "x"))
def change(n, coins):
    if n == 0: return [{}]
    if not coins: return []
    c, *rest = coins
    return [{**({c: k} if k else {}), **m} for k in range(n // c, -1, -1) for m in change(n - k * c, rest)]
print(change(10, [5, 2, 1])[:4], len(change(50, [25, 10, 5, 1])), change(3, [2]))
def split_equal(a):
    total = sum(a)
    if total % 2: return None
    reach = {0: []}
    for v in sorted(a, reverse=True):
        for t in list(reach):
            if t + v <= total // 2: reach.setdefault(t + v, reach[t] + [v])
    return reach.get(total // 2)
print(split_equal([3, 1, 1, 2, 2, 1]), split_equal([1, 2]), split_equal([4, 4, 3, 3]), sorted(count([3, 1, 3]).items(), key=lambda p: (-p[1], p[0])), [k for k, n in count("abacab").items() if n == max(count("abacab").values())])
print(sum(count("hello").values()) == 5, {n: [k for k, m in count("mississippi").items() if m == n] for n in sorted(set(count("mississippi").values()))}, [list(p) for p in zip(*sorted(count("bca").items()))])
