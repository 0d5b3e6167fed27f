# Fast powers of matrices: Fibonacci, linear recurrences, counting paths, all modulo and exact.
def mul(a, b, m=None):
    r = [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
    return [[v % m for v in row] for row in r] if m else r
def power(a, n, m=None):
    r = [[int(i == j) for j in range(len(a))] for i in range(len(a))]
    while n:
        if n & 1: r = mul(r, a, m)
        a, n = mul(a, a, m), n >> 1
    return r
def fib(n, m=None): return power([[1, 1], [1, 0]], n, m)[0][1]
print([fib(n) for n in range(15)], fib(300), fib(10 ** 18, 10 ** 9 + 7), len(str(fib(5000))))
def fast_doubling(n):
    if n == 0: return 0, 1
    a, b = fast_doubling(n >> 1)
    c, d = a * (2 * b - a), a * a + b * b
    return (d, c + d) if n & 1 else (c, d)
print(all(fast_doubling(n)[0] == fib(n) for n in range(200)), fast_doubling(1000)[0] % 10 ** 20)
def recurrence(coeffs, start, n, m=None):
    k = len(coeffs)
    if n < k: return start[n]
    a = [list(coeffs)] + [[int(j == i) for j in range(k)] for i in range(k - 1)]
    p = power(a, n - k + 1, m)
    return sum(x * y for x, y in zip(p[0], reversed(start)))
print([recurrence([1, 1, 1], [0, 0, 1], n) for n in range(12)], [recurrence([2, -1], [5, 8], n) for n in range(6)], recurrence([1, 2], [1, 1], 90))
graph = [[0, 1, 1, 0], [0, 0, 1, 1], [0, 0, 0, 1], [1, 0, 0, 0]]
print(power(graph, 5), [sum(power(graph, n)[0]) for n in range(8)], sum(power(graph, n)[i][i] for n in (3,) for i in range(4)))
def pisano(m):
    a, b, n = 0, 1, 0
    while True:
        a, b, n = b, (a + b) % m, n + 1
        if (a, b) == (0, 1): return n
print([pisano(m) for m in range(2, 15)], fib(10 ** 15 % pisano(10), 10) == fib(10 ** 15, 10))
def det(m):
    if len(m) == 1: return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
print(det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det(power([[1, 1], [1, 0]], 9)), det(mul(graph, graph)))
print(power([[2]], 100), power([[1, 2], [3, 4]], 0), mul([[1, 2, 3]], [[1], [2], [3]]), mul([[1], [2]], [[3, 4]]))
