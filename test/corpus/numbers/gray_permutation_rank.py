# Combinatorics: ranking permutations, combinations, Gray code, partitions, Catalan, Bell, derangements, Stirling.
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def choose(n, k): return fact(n) // fact(k) // fact(n - k) if 0 <= k <= n else 0
def rank(p):
    r, rest = 0, sorted(p)
    for i, x in enumerate(p): r += rest.index(x) * fact(len(p) - 1 - i); rest.remove(x)
    return r
def unrank(r, items):
    items, out = sorted(items), []
    while items: i, r = divmod(r, fact(len(items) - 1)); out.append(items.pop(i))
    return out
def next_perm(p):
    i = len(p) - 2
    while i >= 0 and p[i] >= p[i + 1]: i -= 1
    if i < 0: return None
    j = len(p) - 1
    while p[j] <= p[i]: j -= 1
    p[i], p[j] = p[j], p[i]
    p[i + 1:] = p[:i:-1]
    return p
def combos(s, k):
    if not k: yield ()
    elif s:
        for c in combos(s[1:], k - 1): yield (s[0], *c)
        yield from combos(s[1:], k)
def partitions(n, m=None):
    if not n: yield []
    for k in range(min(n, m or n), 0, -1): yield from ([k, *p] for p in partitions(n - k, k))
def bell(n):
    row, out = [1], [1]
    for _ in range(n):
        new = [row[-1]]
        for x in row: new.append(new[-1] + x)
        row = new
        out.append(row[0])
    return out
def stirling(n, k): return 1 if n == k else 0 if k < 1 or k > n else k * stirling(n - 1, k) + stirling(n - 1, k - 1)
def necklaces(n, k): return sum(k ** __gcd(i, n) for i in range(1, n + 1)) // n
def __gcd(a, b): return a if not b else __gcd(b, a % b)
print(all(rank(unrank(r, "abcd")) == r for r in range(24)), unrank(17, "abcd"), rank("dcba"))
p, n = [1, 2, 2, 3], 1
while next_perm(p): n += 1
print(n, p, list(combos("abcd", 2)), len(list(combos(range(8), 4))) == choose(8, 4), list(partitions(5)), [len(list(partitions(k))) for k in range(10)])
print([i ^ i >> 1 for i in range(8)], [bin((i ^ i >> 1) ^ (i + 1 ^ i + 1 >> 1)).count("1") for i in range(8)], [choose(2 * k, k) // (k + 1) for k in range(12)], bell(9), [stirling(6, k) for k in range(8)], [sum((-1) ** k * fact(m) // fact(k) for k in range(m + 1)) for m in range(9)], [necklaces(k, 2) for k in range(1, 9)], choose(100, 50))
