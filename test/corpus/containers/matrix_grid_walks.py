# Two-dimensional lists: rotation, flood fill, islands, spiral fill, magic and Latin squares, minesweeper.
g = ["..##.", "#.#..", "#...#", ".##.#"]
grid = [list(r) for r in g]
def rot(m): return [list(r) for r in zip(*m[::-1])]
print(["".join(r) for r in rot(grid)], rot(rot(rot(rot(grid)))) == grid, ["".join(r) for r in zip(*grid)], [r[::-1] for r in g])
def fill(m, y, x, new):
    old, stack, n = m[y][x], [(y, x)], 0
    while stack:
        a, b = stack.pop()
        if 0 <= a < len(m) and 0 <= b < len(m[0]) and m[a][b] == old != new: m[a][b] = new; n += 1; stack += [(a + 1, b), (a - 1, b), (a, b + 1), (a, b - 1)]
    return n
m = [r[:] for r in grid]
print(fill(m, 0, 0, "o"), ["".join(r) for r in m])
m, sizes = [r[:] for r in grid], []
for y in range(4):
    for x in range(5):
        if m[y][x] == "#": sizes.append(fill(m, y, x, "x"))
print(sizes)
def spiral(n):
    m, x, y, dx, dy = [[0] * n for _ in range(n)], 0, 0, 1, 0
    for i in range(1, n * n + 1):
        m[y][x] = i
        if not (0 <= x + dx < n and 0 <= y + dy < n and not m[y + dy][x + dx]): dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return m
def magic(n): return [[(i + j + 1 + n // 2) % n * n + (i + 2 * j + n - 3 + 5) % n + 1 for j in range(n)] for i in range(n)]
for r in spiral(4): print(*(f"{v:2}" for v in r))
k = magic(5)
print({sum(r) for r in k}, {sum(c) for c in zip(*k)}, sorted(sum(k, [])) == list(range(1, 26)))
print(["".join("*" if c == "#" else str(sum(g[b][a] == "#" for b in range(max(0, y - 1), min(4, y + 2)) for a in range(max(0, x - 1), min(5, x + 2)))) for x, c in enumerate(r)) for y, r in enumerate(g)])
print([[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 2], [3, 4]])] for r in [[0, 1], [1, 1]]], [[int(i == j) for j in range(3)] for i in range(3)], [sum(r[i] for i, r in enumerate(k)), sum(r[~i] for i, r in enumerate(k))])
