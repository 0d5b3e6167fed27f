# Linear programs by the simplex method over Fractions: optimum, infeasible, unbounded, degenerate (Bland's rule).
from fractions import Fraction as F


class Tableau:
    def __init__(self, cost, rows):
        self.n, self.m = len(cost), len(rows)
        self.rows = [[F(a) for a in r[:-1]] + [F(int(i == j)) for j in range(self.m)] + [F(r[-1])] for i, r in enumerate(rows)]
        self.cost = [F(-c) for c in cost] + [F(0)] * (self.m + 1)
        self.basis = list(range(self.n, self.n + self.m))
        self.steps = 0

    def pivot(self, r, c):
        self.steps += 1
        p = self.rows[r][c]
        self.rows[r] = [v / p for v in self.rows[r]]
        for row in [*(x for i, x in enumerate(self.rows) if i != r), self.cost]:
            k = row[c]
            if k:
                row[:] = [a - k * b for a, b in zip(row, self.rows[r])]
        self.basis[r] = c

    def optimise(self):
        while (c := next((j for j in range(self.n + self.m) if self.cost[j] < 0), None)) is not None:
            ratios = [(row[-1] / row[c], self.basis[i], i) for i, row in enumerate(self.rows) if row[c] > 0]
            if not ratios:
                return "unbounded"
            self.pivot(min(ratios)[2], c)
        return "optimal"

    def feasible(self):
        """The dual simplex until no right side is negative."""
        while (worst := min(range(self.m), key=lambda i: (self.rows[i][-1], i))) is not None and self.rows[worst][-1] < 0:
            row = self.rows[worst]
            c = next((j for j in range(self.n + self.m) if row[j] < 0), None)
            if c is None:
                return False
            self.pivot(worst, c)
        return True

    def solution(self):
        x = [F(0)] * (self.n + self.m)
        for i, b in enumerate(self.basis):
            x[b] = self.rows[i][-1]
        return x[:self.n]


def maximise(name, cost, rows):
    t = Tableau(cost, rows)
    if not t.feasible():
        print(f"{name:<12} infeasible after {t.steps}")
        return None
    state = t.optimise()
    if state != "optimal":
        print(f"{name:<12} {state} after {t.steps}")
        return None
    x = t.solution()
    value = sum((c * v for c, v in zip(cost, x)), F(0))
    assert value == t.cost[-1], (value, t.cost[-1])
    for row in rows:
        assert sum(a * v for a, v in zip(row, x)) <= row[-1]
    print(f"{name:<12} {value!s:>8} at ({', '.join(map(str, x))}) after {t.steps}")
    return value


maximise("plain", [3, 5], [[1, 0, 4], [0, 2, 12], [3, 2, 18]])
maximise("fractions", [F(1, 3), F(2, 7)], [[2, 3, 10], [F(7, 2), 1, 8]])
maximise("unbounded", [1, 1], [[1, -1, 3]])
maximise("infeasible", [1], [[1, 2], [-1, -3]])
maximise("two phase", [2, 1], [[1, 1, 10], [-1, -1, -4], [1, 0, 6]])
maximise("degenerate", [F(3, 4), -150, F(1, 50), -6], [[F(1, 4), -60, F(-1, 25), 9, 0], [F(1, 2), -90, F(-1, 50), 3, 0], [0, 0, 1, 0, 1]])
maximise("klee-minty", [100, 10, 1], [[1, 0, 0, 1], [20, 1, 0, 100], [200, 20, 1, 10000]])
primal = maximise("primal", [4, 3, 2], [[1, 1, 1, 7], [2, 1, 0, 8], [0, 1, 3, 9]])
dual = maximise("dual", [-7, -8, -9], [[-1, -2, 0, -4], [-1, -1, -1, -3], [-1, 0, -3, -2]])
print(primal == -dual)
