# Dynamic programming: coins, edit, LIS, matrix chain, rod cutting, subset sum, palindromes, egg drop.
def coins(n, cs):
    w = [1] + [0] * n
    for c in cs:
        for i in range(c, n + 1): w[i] += w[i - c]
    return w[n]
def fewest(n, cs):
    best = [0] + [None] * n
    for i in range(1, n + 1):
        opts = [best[i - c] for c in cs if c <= i and best[i - c] is not None]
        best[i] = min(opts) + 1 if opts else None
    return best[n]
def lis(xs):
    best, prev = [1] * len(xs), [None] * len(xs)
    for i in range(len(xs)):
        for j in range(i):
            if xs[j] < xs[i] and best[j] + 1 > best[i]: best[i], prev[i] = best[j] + 1, j
    i, out = max(range(len(xs)), key=best.__getitem__), []
    while i is not None: out.append(xs[i]); i = prev[i]
    return out[::-1]
def chain(d):
    n = len(d) - 1
    c = [[0] * n for _ in range(n)]
    for l in range(1, n):
        for i in range(n - l): c[i][i + l] = min(c[i][k] + c[k + 1][i + l] + d[i] * d[k + 1] * d[i + l + 1] for k in range(i, i + l))
    return c[0][-1]
def rods(p, n): b = [0]; [b.append(max(p[i] + b[j - i - 1] for i in range(min(j, len(p))))) for j in range(1, n + 1)]; return b[n]
def subset(xs, t):
    reach = {0: []}
    for x in xs:
        for s, w in list(reach.items()): reach.setdefault(s + x, w + [x])
    return reach.get(t)
def pals(s): return max((s[i:j] for i in range(len(s)) for j in range(i + 1, len(s) + 1) if s[i:j] == s[i:j][::-1]), key=len)
def lps(s):
    memo = {}
    def go(i, j):
        if i > j: return 0
        if i == j: return 1
        if (i, j) not in memo: memo[i, j] = go(i + 1, j - 1) + 2 if s[i] == s[j] else max(go(i + 1, j), go(i, j - 1))
        return memo[i, j]
    return go(0, len(s) - 1)
def eggs(k, n):
    m, d = 0, [0] * (k + 1)
    while d[k] < n: m += 1; d = [0] + [1 + d[i] + d[i - 1] for i in range(1, k + 1)]
    return m
print(coins(100, (1, 5, 10, 25, 50)), fewest(63, (1, 5, 10, 21, 25)), fewest(3, (2,)), lis([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]), chain([30, 35, 15, 5, 10, 20, 25]), rods([1, 5, 8, 9, 10, 17, 17, 20], 8), subset([3, 34, 4, 12, 5, 2], 9), subset([2, 4], 5), pals("forgeeksskeegfor"), lps("character"), eggs(2, 100), eggs(3, 1000))
