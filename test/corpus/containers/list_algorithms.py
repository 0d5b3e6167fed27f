# In-place and functional list idioms: rotate, dedupe, partition, chunk, window, merge, flatten, transpose, bisect.
def rotate(l, k): k %= len(l) or 1; return l[-k:] + l[:-k] if k else l[:]
def dedupe(l): return [x for i, x in enumerate(l) if x not in l[:i]]
def partition(f, l): a, b = [], []; [(a if f(x) else b).append(x) for x in l]; return a, b
def windows(l, n): return [l[i:i + n] for i in range(len(l) - n + 1)]
def bisect(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) // 2
        if l[mid] < x: lo = mid + 1
        else: hi = mid
    return lo
def quickselect(l, k):
    p = l[len(l) // 2]
    lo, eq, hi = [x for x in l if x < p], [x for x in l if x == p], [x for x in l if x > p]
    return quickselect(lo, k) if k < len(lo) else p if k < len(lo) + len(eq) else quickselect(hi, k - len(lo) - len(eq))
def dutch(l):
    lo, i, hi = 0, 0, len(l) - 1
    while i <= hi:
        if l[i] == 0: l[lo], l[i] = l[i], l[lo]; lo += 1; i += 1
        elif l[i] == 2: l[i], l[hi] = l[hi], l[i]; hi -= 1
        else: i += 1
    return l
def maxsub(l):
    best = cur = l[0]
    for x in l[1:]: cur = max(x, cur + x); best = max(best, cur)
    return best
def spiral(m):
    out = []
    while m: out += m[0]; m = [list(r) for r in zip(*m[1:])][::-1]
    return out
l = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
print(rotate(l, 3), rotate(l, -2), rotate([], 5), dedupe(l), partition(lambda x: x % 2, l), windows(l[:5], 3), [quickselect(l, k) for k in range(len(l))] == sorted(l), dutch([2, 0, 1, 2, 1, 0, 0]), maxsub([-2, 1, -3, 4, -1, 2, 1, -5, 4]), spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
s = []
for x in l: s.insert(bisect(s, x), x)
print(s, s == sorted(l), [bisect(s, x) for x in (0, 1, 5, 10)], l[::-1][::2], [*zip(l[::2], l[1::2])], [l[i:i + 4] for i in range(0, len(l), 4)])
q = l[:]
q[:] = [x for x in q if x != 5]
q[len(q):] = [0] * 2
q[1:-1] = reversed(q[1:-1])
print(q, sum(a * b for a, b in zip(q, q[1:])), [i for i, (a, b) in enumerate(zip(q, q[1:])) if a > b])
