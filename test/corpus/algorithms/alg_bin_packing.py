# Packing and scheduling heuristics against exhaustive answers: bins, job shop, change, partitions, intervals.
from itertools import permutations, combinations
def first_fit(items, size):
    bins = []
    for x in items:
        b = next((b for b in bins if sum(b) + x <= size), None)
        if b is None: bins.append([x])
        else: b.append(x)
    return bins
def best_fit(items, size):
    bins = []
    for x in items:
        fits = [b for b in bins if sum(b) + x <= size]
        if fits: max(fits, key=sum).append(x)
        else: bins.append([x])
    return bins
items = [4, 8, 1, 4, 2, 1, 7, 3, 6]
for f in (first_fit, best_fit): print(f.__name__, f(items, 10), len(f(sorted(items, reverse=True), 10)))
print(min(len(first_fit(p, 10)) for p in permutations(items[:7])), len(first_fit(items[:7], 10)))
def change(n, coins):
    best = [0] + [None] * n
    for i in range(1, n + 1): best[i] = min((best[i - c] + 1 for c in coins if c <= i and best[i - c] is not None), default=None)
    return best[n]
def greedy(n, coins):
    used = 0
    for c in sorted(coins, reverse=True): used += n // c; n %= c
    return used if n == 0 else None
print([(n, change(n, c), greedy(n, c)) for n, c in ((30, [1, 10, 25]), (6, [1, 3, 4]), (7, [2, 4]), (63, [1, 5, 10, 21, 25]))])
def partitions(n, most=None):
    if n == 0: yield []; return
    for k in range(min(n, most or n), 0, -1):
        for p in partitions(n - k, k): yield [k] + p
print(list(partitions(5)), [sum(1 for _ in partitions(n)) for n in range(1, 16)])
def split(nums):
    half, best = sum(nums) / 2, None
    for r in range(len(nums) + 1):
        for c in combinations(nums, r):
            if best is None or abs(sum(c) - half) < abs(sum(best) - half): best = c
    return best, sum(nums) - sum(best)
print(split([3, 1, 1, 2, 2, 1]), split([10, 9, 8]), split([]))
def activities(jobs):
    out, end = [], 0
    for s, e, n in sorted(jobs, key=lambda j: j[1]):
        if s >= end: out.append(n); end = e
    return out
def weighted(jobs):
    jobs = sorted(jobs, key=lambda j: j[1]); best = [(0, [])]
    for s, e, n in jobs:
        prev = max((b for b, j in zip(best[1:], jobs) if j[1] <= s), default=(0, []), key=lambda b: b[0])
        best.append(max(best[-1], (prev[0] + e - s, prev[1] + [n]), key=lambda b: b[0]))
    return best[-1]
jobs = [(0, 6, "a"), (1, 4, "b"), (3, 5, "c"), (5, 7, "d"), (5, 9, "e"), (8, 10, "f")]
print(activities(jobs), weighted(jobs))
def johnson(jobs):
    front = sorted((j for j in jobs if j[1] < j[2]), key=lambda j: j[1]); back = sorted((j for j in jobs if j[1] >= j[2]), key=lambda j: -j[2])
    return front + back
def makespan(order):
    a = b = 0
    for _, x, y in order: a += x; b = max(a, b) + y
    return b
js = [("p", 3, 2), ("q", 5, 6), ("r", 1, 2), ("s", 6, 6), ("t", 7, 5)]
print([j[0] for j in johnson(js)], makespan(johnson(js)), min(makespan(p) for p in permutations(js)), makespan(js))
