# Minimax with alpha-beta on noughts and crosses and Nim; Grundy numbers; memo against plain search.
from functools import lru_cache
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(b): return next((b[i] for i, j, k in LINES if b[i] != "." and b[i] == b[j] == b[k]), None)
@lru_cache(None)
def value(b, who):
    w = winner(b)
    if w: return 1 if w == "x" else -1
    if "." not in b: return 0
    vals = [value(b[:i] + who + b[i + 1:], "o" if who == "x" else "x") for i in range(9) if b[i] == "."]
    return max(vals) if who == "x" else min(vals)
nodes = 0
def alphabeta(b, who, lo=-2, hi=2):
    global nodes
    nodes += 1
    w = winner(b)
    if w: return 1 if w == "x" else -1
    if "." not in b: return 0
    for i in range(9):
        if b[i] == ".":
            v = alphabeta(b[:i] + who + b[i + 1:], "o" if who == "x" else "x", lo, hi)
            if who == "x": lo = max(lo, v)
            else: hi = min(hi, v)
            if lo >= hi: break
    return lo if who == "x" else hi
print(value("." * 9, "x"), value.cache_info().currsize)
for b, who in (("x...o....", "x"), ("xx.oo....", "x"), ("xx.oo....", "o"), ("x.o.x.o..", "x")):
    nodes = 0
    assert alphabeta(b, who) == value(b, who)
    print(b, who, value(b, who), nodes)
def best(b, who): return (max if who == "x" else min)((i for i in range(9) if b[i] == "."), key=lambda i: value(b[:i] + who + b[i + 1:], "o" if who == "x" else "x"))
b, who = "." * 9, "x"
while not winner(b) and "." in b:
    i = best(b, who); b = b[:i] + who + b[i + 1:]; who = "xo"[who == "x"]
print(b, winner(b))
def mex(s): return next(i for i in range(len(s) + 1) if i not in s)
@lru_cache(None)
def grundy(n): return mex({grundy(n - k) for k in (1, 3, 4) if k <= n})
@lru_cache(None)
def kayles(n): return mex({kayles(a) ^ kayles(n - k - a) for k in (1, 2) for a in range(n - k + 1)})
print([grundy(n) for n in range(16)], [kayles(n) for n in range(14)])
def nim(heaps):
    x = 0
    for h in heaps: x ^= h
    return next(((i, h - (h ^ x)) for i, h in enumerate(heaps) if h ^ x < h), None) if x else None
print(nim([3, 4, 5]), nim([1, 2, 3]), nim([7, 0, 7]), nim([9]))
