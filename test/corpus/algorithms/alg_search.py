# Binary search, bisect, two pointers, sliding windows, longest sequences.
def bisect(a, x, left=True):
    lo, hi = 0, len(a)
    while lo < hi:
        m = (lo + hi) // 2
        if a[m] < x or not left and a[m] == x:
            lo = m + 1
        else:
            hi = m
    return lo
a = [1, 3, 3, 3, 5, 8]
print([(bisect(a, x), bisect(a, x, False)) for x in range(10)])
def lis(s):
    t = []
    for x in s:
        i = bisect(t, x)
        t[i:i + 1] = [x]
    return len(t)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([]), lis(range(20)), lis([3, 3, 3]))
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + 1 if x == y else max(t[i][j + 1], t[i + 1][j])
    i, j, out = len(a), len(b), ""
    while i and j:
        if a[i - 1] == b[j - 1]:
            out, i, j = a[i - 1] + out, i - 1, j - 1
        elif t[i - 1][j] >= t[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out
print(lcs("AGGTAB", "GXTXAYB"), lcs("kitten", "sitting"), repr(lcs("abc", "xyz")))
def edit(a, b):
    p = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        c = [i]
        for j, y in enumerate(b, 1):
            c.append(min(p[j] + 1, c[-1] + 1, p[j - 1] + (x != y)))
        p = c
    return p[-1]
print(edit("kitten", "sitting"), edit("", "abc"), edit("flaw", "lawn"), edit("same", "same"))
def longest_unique(s):
    seen, start, best = {}, 0, ""
    for i, c in enumerate(s):
        if seen.get(c, -1) >= start:
            start = seen[c] + 1
        seen[c] = i
        if i - start + 1 > len(best):
            best = s[start:i + 1]
    return best
print(longest_unique("abcabcbb"), longest_unique("pwwkew"), longest_unique("bbbb"))
def maxsub(a):
    best = cur = a[0]
    for x in a[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best
print(maxsub([-2, 1, -3, 4, -1, 2, 1, -5, 4]), maxsub([-3, -1]))
def two_sum(a, t):
    seen = {}
    for i, x in enumerate(a):
        if t - x in seen:
            return seen[t - x], i
        seen[x] = i
print(two_sum([2, 7, 11, 15], 26), two_sum([3, 3], 6), two_sum([1], 2))
