# Linear systems with exact rational arithmetic: elimination, rank, inverse, determinant.
from math import gcd
class Q:
    __slots__ = "n", "d"
    def __init__(self, n, d=1):
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def __add__(a, b): return Q(a.n * b.d + b.n * a.d, a.d * b.d)
    def __sub__(a, b): return Q(a.n * b.d - b.n * a.d, a.d * b.d)
    def __mul__(a, b): return Q(a.n * b.n, a.d * b.d)
    def __truediv__(a, b):
        if not b.n: raise ZeroDivisionError("rational division by zero")
        return Q(a.n * b.d, a.d * b.n)
    def __neg__(a): return Q(-a.n, a.d)
    def __eq__(a, b): return (a.n, a.d) == (b.n, b.d)
    def __bool__(a): return a.n != 0
    def __repr__(a): return f"{a.n}/{a.d}" if a.d != 1 else str(a.n)
def reduce(m):
    m, pivots, det, row = [list(r) for r in m], [], Q(1), 0
    for col in range(len(m[0])):
        p = next((r for r in range(row, len(m)) if m[r][col]), None)
        if p is None: continue
        if p != row: m[p], m[row] = m[row], m[p]; det = -det
        det *= m[row][col]
        m[row] = [x / m[row][col] for x in m[row]]
        for r in range(len(m)):
            if r != row and m[r][col]: m[r] = [a - m[r][col] * b for a, b in zip(m[r], m[row])]
        pivots.append(col); row += 1
        if row == len(m): break
    return m, pivots, det if row == len(m) else Q(0)
def Q_(rows): return [[Q(x) for x in r] for r in rows]
def solve(a, b):
    m, pivots, _ = reduce([r + [Q(y)] for r, y in zip(Q_(a), b)])
    n = len(a[0])
    if n in pivots: return "no solution"
    if len(pivots) < n: return f"rank {len(pivots)}, {n - len(pivots)} free"
    return [r[-1] for r in m[:n]]
def inverse(a):
    n = len(a)
    m, pivots, det = reduce([r + [Q(i == j) for j in range(n)] for i, r in enumerate(Q_(a))])
    return [r[n:] for r in m] if pivots == list(range(n)) else None
def mul(a, b): return [[sum((x * y for x, y in zip(r, c)), Q(0)) for c in zip(*b)] for r in a]
A = [[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]
print(solve(A, [8, -11, -3]), solve([[1, 2], [2, 4]], [3, 6]), solve([[1, 2], [2, 4]], [3, 7]), solve([[0, 2], [3, 0]], [1, 1]))
inv = inverse(A); print(inv, mul(Q_(A), inv) == Q_([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), inverse([[1, 1], [1, 1]]))
hilbert = [[Q(1, i + j + 1) for j in range(5)] for i in range(5)]
print(reduce(hilbert)[2], reduce(Q_([[0, 1], [1, 0]]))[2], reduce(Q_([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))[1:])
try: Q(1) / Q(0)
except ZeroDivisionError as e: print(e)
