# Matrices: product, power, transpose, determinant, inverse over fractions of ints, spiral, rotation.
def mul(a, b):
    return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def power(m, n):
    r = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1:
            r = mul(r, m)
        m, n = mul(m, m), n >> 1
    return r
def det(m):
    m, d, prev = [r[:] for r in m], 1, 1
    n = len(m)
    for k in range(n - 1):
        if m[k][k] == 0:
            for i in range(k + 1, n):
                if m[i][k]:
                    m[k], m[i], d = m[i], m[k], -d
                    break
            else:
                return 0
        for i in range(k + 1, n):
            for j in range(k + 1, n):
                m[i][j] = (m[i][j] * m[k][k] - m[i][k] * m[k][j]) // prev
        prev = m[k][k]
    return d * m[-1][-1]
print(mul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), power([[1, 1], [1, 0]], 100)[0][1], power([[2, 0], [0, 3]], 5))
print(det([[1, 2], [3, 4]]), det([[2, -1, 0], [1, 3, 5], [-2, 4, 1]]), det([[0, 1], [1, 0]]), det([[(i * j + i + j) % 11 for j in range(7)] for i in range(7)]), det([[1, 2], [2, 4]]))
def spiral(m):
    out = []
    while m:
        out += m[0]
        m = list(zip(*m[1:]))[::-1]
    return out
g = [list(range(i * 4, i * 4 + 4)) for i in range(3)]
print(spiral(g), [list(r) for r in zip(*g[::-1])], [list(r) for r in zip(*g)])
def life(cells):
    n = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    n[x + dx, y + dy] = n.get((x + dx, y + dy), 0) + 1
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    print(sorted(glider))
    glider = life(glider)
