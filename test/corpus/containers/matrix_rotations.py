# Matrices as lists of lists: transpose, rotate, spiral, diagonals, aliasing traps, in-place changes.
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
t = [list(r) for r in zip(*m)]
print(t, [r[::-1] for r in m], m[::-1], [list(r) for r in zip(*m[::-1])], [list(r) for r in zip(*m)][::-1])
def spiral(m):
    m = [list(r) for r in m]; out = []
    while m: out += m.pop(0); m = [list(r) for r in zip(*m)][::-1]
    return out
print(spiral(m), spiral([[1, 2, 3, 4]]), spiral([[1], [2]]), spiral([]))
print([m[i][i] for i in range(3)], [m[i][~i] for i in range(3)], [[m[i][s - i] for i in range(3) if 0 <= s - i < 3] for s in range(5)])
bad = [[0] * 2] * 3; bad[0][0] = 1; good = [[0] * 2 for _ in range(3)]; good[0][0] = 1
print(bad, good, bad[0] is bad[1], good[0] is good[1])
def rotate_in_place(m):
    n = len(m)
    for i in range(n // 2):
        for j in range(i, n - 1 - i):
            m[i][j], m[j][~i], m[~i][~j], m[~j][i] = m[~j][i], m[i][j], m[j][~i], m[~i][~j]
    return m
print(rotate_in_place([r[:] for r in m]), rotate_in_place([[1, 2], [3, 4]]), rotate_in_place([[i * 4 + j for j in range(4)] for i in range(4)]))
def snake(n): return [[r * n + (c if r % 2 == 0 else n - 1 - c) for c in range(n)] for r in range(n)]
print(snake(3), sum(map(sum, m)), [sum(r) for r in m], [sum(c) for c in zip(*m)], max(map(max, m)), min(min(r) for r in m))
def magic(n):
    a = [[0] * n for _ in range(n)]; r, c = 0, n // 2
    for k in range(1, n * n + 1):
        a[r][c] = k
        nr, nc = (r - 1) % n, (c + 1) % n
        r, c = ((r + 1) % n, c) if a[nr][nc] else (nr, nc)
    return a
g = magic(5); print(*g, {sum(r) for r in g} | {sum(c) for c in zip(*g)} | {sum(g[i][i] for i in range(5))}, sep="\n")
def zero(m): rows, cols = {r for r, row in enumerate(m) if 0 in row}, {c for c, col in enumerate(zip(*m)) if 0 in col}; return [[0 if r in rows or c in cols else v for c, v in enumerate(row)] for r, row in enumerate(m)]
print(zero([[1, 0, 3], [4, 5, 6]]), zero([[1]]))
def blocks(m, k): return [[m[r + i][c + j] for i in range(k) for j in range(k)] for r in range(0, len(m), k) for c in range(0, len(m), k)]
print(blocks([[i * 4 + j for j in range(4)] for i in range(4)], 2), [m[r][c] for r, c in sorted(((r, c) for r in range(3) for c in range(3)), key=lambda p: (sum(p), p[0]))])
def search(m, x):
    r, c = 0, len(m[0]) - 1
    while r < len(m) and c >= 0:
        if m[r][c] == x: return r, c
        r, c = (r + 1, c) if m[r][c] < x else (r, c - 1)
print([search([[1, 4, 7], [2, 5, 8], [3, 6, 9]], x) for x in (5, 7, 10)], list(map(lambda *r: list(r), *m)), [[*r, sum(r)] for r in m], [a for a, *_ in m], [r for r in m if any(x % 5 == 0 for x in r)])
