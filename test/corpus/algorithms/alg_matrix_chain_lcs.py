# Dynamic programming with reconstruction: matrix chains, optimal search trees, edit scripts, subset sums, stairs.
from functools import lru_cache
def chain(dims):
    @lru_cache(None)
    def best(i, j):
        if i == j: return 0, chr(65 + i)
        return min((best(i, k)[0] + best(k + 1, j)[0] + dims[i] * dims[k + 1] * dims[j + 1], f"({best(i, k)[1]}{best(k + 1, j)[1]})") for k in range(i, j))
    return best(0, len(dims) - 2)
print(chain([40, 20, 30, 10, 30]), chain([10, 20, 30]), chain([5, 4]), chain([30, 35, 15, 5, 10, 20, 25]))
def script(a, b):
    @lru_cache(None)
    def go(i, j):
        if i == len(a): return len(b) - j, tuple(f"+{c}" for c in b[j:])
        if j == len(b): return len(a) - i, tuple(f"-{c}" for c in a[i:])
        if a[i] == b[j]: n, s = go(i + 1, j + 1); return n, (a[i],) + s
        return min(((n + 1, (t,) + s) for t, (n, s) in ((f"-{a[i]}", go(i + 1, j)), (f"+{b[j]}", go(i, j + 1)), (f"{a[i]}>{b[j]}", go(i + 1, j + 1)))), key=lambda r: r[0])
    return go(0, 0)
for a, b in (("kitten", "sitting"), ("", "ab"), ("flaw", "lawn"), ("same", "same")): n, s = script(a, b); print(n, " ".join(s))
def tree(freq):
    n = len(freq)
    @lru_cache(None)
    def best(i, j):
        if i > j: return 0, None
        total = sum(freq[i:j + 1])
        return min(((best(i, r - 1)[0] + best(r + 1, j)[0] + total, r) for r in range(i, j + 1)))
    def build(i, j):
        if i > j: return "."
        r = best(i, j)[1]; return f"({build(i, r - 1)}{r}{build(r + 1, j)})"
    return best(0, n - 1)[0], build(0, n - 1)
print(tree([34, 8, 50]), tree([1, 2, 3, 4, 5]), tree([5]))
def subset(nums, goal):
    reach = {0: ()}
    for x in nums:
        for s, how in list(reach.items()):
            if s + x <= goal and s + x not in reach: reach[s + x] = how + (x,)
    return reach.get(goal)
print(subset([3, 34, 4, 12, 5, 2], 9), subset([3, 34, 4], 6), subset([], 0))
def palindromes(s):
    @lru_cache(None)
    def cuts(i): return min(((0, ()),) if i == len(s) else ((cuts(j)[0] + 1, (s[i:j],) + cuts(j)[1]) for j in range(i + 1, len(s) + 1) if s[i:j] == s[i:j][::-1]))
    return cuts(0)[1]
print(palindromes("aab"), palindromes("noonabbad"), palindromes(""))
def egg(eggs, floors):
    @lru_cache(None)
    def reach(e, t): return 0 if e == 0 or t == 0 else 1 + reach(e - 1, t - 1) + reach(e, t - 1)
    return next(t for t in range(floors + 1) if reach(eggs, t) >= floors)
print([egg(e, 100) for e in (1, 2, 3, 7)], [egg(2, f) for f in range(8)])
def grid(rows):
    best = {}
    for r, row in enumerate(rows):
        for c, v in enumerate(row): best[r, c] = v + max((best[p] for p in ((r - 1, c), (r, c - 1)) if p in best), default=0)
    r, c = len(rows) - 1, len(rows[0]) - 1; path = [(r, c)]
    while path[-1] != (0, 0): r, c = path[-1]; path.append(max(((r - 1, c), (r, c - 1)), key=lambda p: best.get(p, -1)))
    return best[path[0]], path[::-1]
print(grid([[1, 3, 1], [1, 5, 1], [4, 2, 1]]), [sum(1 for _ in range(0)) or 1] * 2)
def stairs(n, steps=(1, 2)): return 1 if n == 0 else sum(stairs(n - s, steps) for s in steps if s <= n)
print([stairs(n) for n in range(10)], stairs(7, (1, 3, 5)))
