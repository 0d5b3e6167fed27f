# Dynamic programming: knapsack, coins, paths, word break, catalan trees, memoization.
def knap(items, cap):
    best = [(0, ())] * (cap + 1)
    for name, w, v in items:
        for c in range(cap, w - 1, -1):
            t = best[c - w][0] + v
            if t > best[c][0]:
                best[c] = (t, best[c - w][1] + (name,))
    return best[cap]
print(knap([("a", 12, 4), ("b", 2, 2), ("c", 1, 1), ("d", 1, 2), ("e", 4, 10)], 15))
def coins(cs, n):
    w = [1] + [0] * n
    m = [0] + [None] * n
    for c in cs:
        for i in range(c, n + 1):
            w[i] += w[i - c]
    for i in range(1, n + 1):
        o = [m[i - c] for c in cs if c <= i and m[i - c] is not None]
        m[i] = min(o) + 1 if o else None
    return w[n], m[n]
print(coins([1, 2, 5, 10, 20, 50, 100, 200], 200), coins([3, 7], 11), coins([5], 3))
memo = {}
def paths(r, c):
    if r == 0 or c == 0:
        return 1
    if (r, c) not in memo:
        memo[r, c] = paths(r - 1, c) + paths(r, c - 1)
    return memo[r, c]
print(paths(20, 20), len(memo))
def words(s, d, memo):
    if s in memo:
        return memo[s]
    out = [[]] if not s else [[w] + r for w in d if s.startswith(w) for r in words(s[len(w):], d, memo)]
    memo[s] = out
    return out
print(words("catsanddog", ["cat", "cats", "and", "sand", "dog"], {}))
def collatz(n, cache={1: 1}):
    st = []
    while n not in cache:
        st.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    k = cache[n]
    while st:
        k += 1
        cache[st.pop()] = k
    return k
print(max(range(1, 1500), key=collatz), collatz(27), collatz(97))
def pascal(n):
    r = [1]
    for _ in range(n):
        yield r
        r = [a + b for a, b in zip([0] + r, r + [0])]
for r in pascal(7):
    print(" ".join(f"{x:>2}" for x in r).center(24).rstrip())
