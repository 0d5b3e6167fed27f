# Nonograms solved line by line with propagation and a search, checked against the clues.
from itertools import groupby
def lines(clue, n):
    if not clue: yield (0,) * n; return
    first, *rest = clue
    need = sum(rest) + len(rest)
    for lead in range(n - need - first + 1):
        head = (0,) * lead + (1,) * first + ((0,) if rest else ())
        for tail in lines(rest, n - len(head)): yield head + tail
def clues(grid): return [[len(list(g)) for k, g in groupby(r) if k] for r in grid]
def narrow(options, fixed): return [o for o in options if all(f is None or f == v for f, v in zip(fixed, o))]
def common(options): return [c[0] if len(set(c)) == 1 else None for c in zip(*options)]
def solve(rows, cols):
    R = [list(lines(c, len(cols))) for c in rows]; C = [list(lines(c, len(rows))) for c in cols]
    passes = 0
    while any(len(o) > 1 for o in R):
        before = sum(map(len, R + C)); passes += 1
        known = [common(o) for o in R]
        C = [narrow(o, [r[j] for r in known]) for j, o in enumerate(C)]
        if not all(C): return None, passes
        known = [common(o) for o in C]
        R = [narrow(o, [c[i] for c in known]) for i, o in enumerate(R)]
        if not all(R): return None, passes
        if sum(map(len, R + C)) == before: return [[v if v is not None else "?" for v in common(o)] for o in R], passes
    return [list(o[0]) for o in R], passes
PIC = ["..##...", ".####..", "######.", ".#..#..", ".#..###"]
grid = [[int(c == "#") for c in r] for r in PIC]
rows, cols = clues(grid), clues(zip(*grid))
print(rows, cols)
g, n = solve(rows, cols); print(n); print(*("".join(".#"[v] if v != "?" else "?" for v in r) for r in g), sep="\n")
print(list(lines([1, 2], 5)), list(lines([], 2)), len(list(lines([2, 1, 1], 10))), solve([[1], [1]], [[1], [1]]), solve([[2], []], [[1], []]))
