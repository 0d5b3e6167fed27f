# Cellular automata beyond Life: elementary rules, Wireworld, Langton's ant, forest fire without chance.
def rule(n, row): return [n >> (row[i - 1] * 4 + row[i] * 2 + row[(i + 1) % len(row)]) & 1 for i in range(len(row))]
for n in (30, 90, 110, 184):
    row = [0] * 31; row[15] = 1
    print("rule", n)
    for _ in range(8): print("".join(".#"[c] for c in row)); row = rule(n, row)
WIRE = ["........", ".tH#####", "........", "#tH#.##.", "...###..", "#######."]
def step(g):
    def heads(r, c): return sum(g[y][x] == "H" for y in range(max(r - 1, 0), min(r + 2, len(g))) for x in range(max(c - 1, 0), min(c + 2, len(g[0]))) if (y, x) != (r, c))
    return ["".join({"H": "t", "t": "#", ".": "."}.get(x) or ("H" if heads(r, c) in (1, 2) else "#") for c, x in enumerate(row)) for r, row in enumerate(g)]
g = WIRE
for n in range(6): g = step(g)
print(*g, sep="\n")
def ant(n):
    black, pos, d = set(), 0j, 1j
    for _ in range(n):
        if pos in black: black.remove(pos); d *= 1j
        else: black.add(pos); d *= -1j
        pos += d
    return len(black), pos
print([ant(n) for n in (10, 100, 500)])
def fire(rows):
    while any("*" in r for r in rows):
        yield rows
        rows = ["".join("*" if x == "T" and any(0 <= y < len(rows) and 0 <= z < len(r) and rows[y][z] == "*" for y, z in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1))) else "." if x == "*" else x for j, x in enumerate(r)) for i, r in enumerate(rows)]
    yield rows
steps = list(fire(["*TT.T", "TT.TT", ".TTT."])); print(len(steps), steps[2], steps[-1])
def period(n, width=11):
    row, seen = [1] + [0] * (width - 1), {}
    for i in range(200):
        if tuple(row) in seen: return seen[tuple(row)], i - seen[tuple(row)]
        seen[tuple(row)] = i; row = rule(n, row)
    return None
print([(n, period(n)) for n in (90, 150, 184, 204, 30)])
