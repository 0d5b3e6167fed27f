# Exact linear algebra with ints: determinant by Bareiss, inverse mod p, matrix power, Gauss over floats.
def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
def power(m, n):
    r = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1: r = mul(r, m)
        m, n = mul(m, m), n >> 1
    return r
def det(m):
    m, sign, prev = [r[:] for r in m], 1, 1
    n = len(m)
    for k in range(n - 1):
        if not m[k][k]:
            for i in range(k + 1, n):
                if m[i][k]: m[k], m[i] = m[i], m[k]; sign = -sign; break
            else: return 0
        for i in range(k + 1, n):
            for j in range(k + 1, n): m[i][j] = (m[i][j] * m[k][k] - m[i][k] * m[k][j]) // prev
        prev = m[k][k]
    return sign * m[-1][-1]
def solve(a, b):
    m = [r[:] + [x] for r, x in zip(a, b)]
    for c in range(len(m)):
        p = max(range(c, len(m)), key=lambda r: abs(m[r][c]))
        m[c], m[p] = m[p], m[c]
        for r in range(len(m)):
            if r != c:
                f = m[r][c] / m[c][c]
                m[r] = [x - f * y for x, y in zip(m[r], m[c])]
    return [round(r[-1] / r[i], 9) for i, r in enumerate(m)]
def inv_mod(m, p):
    n = len(m)
    a = [r[:] + [int(i == j) for j in range(n)] for i, r in enumerate(m)]
    for c in range(n):
        i = next(r for r in range(c, n) if a[r][c] % p)
        a[c], a[i] = a[i], a[c]
        k = pow(a[c][c], -1, p)
        a[c] = [x * k % p for x in a[c]]
        for r in range(n):
            if r != c: a[r] = [(x - a[r][c] * y) % p for x, y in zip(a[r], a[c])]
    return [r[n:] for r in a]
print(power([[1, 1], [1, 0]], 200)[0][1], det([[2, 0, 1], [1, 3, 2], [1, 1, 4]]), det([[0, 1], [1, 0]]), det([[1, 2], [2, 4]]), det([[i ** j + i * j for j in range(6)] for i in range(1, 7)]), det([[(i * 7 + j * j * 3) % 11 - 5 for j in range(7)] for i in range(7)]))
print(solve([[2.0, 1.0, -1.0], [-3.0, -1.0, 2.0], [-2.0, 1.0, 2.0]], [8.0, -11.0, -3.0]))
m = [[2, 3], [1, 4]]
print(inv_mod(m, 101), [[x % 101 for x in r] for r in mul(m, inv_mod(m, 101))])
print(power([[0, 1, 0], [0, 0, 1], [1, 1, 1]], 64))
