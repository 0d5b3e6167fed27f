# Game of life on a torus, elementary automata, Langton's ant.
def life(cells, w, h):
    count = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: p = (x + dx) % w, (y + dy) % h; count[p] = count.get(p, 0) + 1
    return {p for p, n in count.items() if n == 3 or n == 2 and p in cells}
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
g = glider
for _ in range(4): g = life(g, 8, 8)
print(sorted(g) == sorted((x + 1, y + 1) for x, y in glider))
for _ in range(28): g = life(g, 8, 8)
print(g == glider)
blinker = {(1, 0), (1, 1), (1, 2)}
print(sorted(life(blinker, 5, 5)), life(life(blinker, 5, 5), 5, 5) == blinker)
def show(c, w, h): return "\n".join("".join("#" if (x, y) in c else "." for x in range(w)) for y in range(h))
r = {(x, y) for x in range(8) for y in range(8) if (x * 7 + y * 13) % 5 < 2}
for _ in range(5): r = life(r, 8, 8)
print(show(r, 8, 8))
def rule(n, row): return [n >> (row[i - 1] << 2 | row[i] << 1 | row[(i + 1) % len(row)]) & 1 for i in range(len(row))]
row = [0] * 15 + [1] + [0] * 15
for _ in range(6):
    print("".join(" *"[c] for c in row).rstrip())
    row = rule(90, row)
x = y = 0
d, black = (0, -1), set()
for _ in range(500):
    if (x, y) in black: black.discard((x, y)); d = d[1], -d[0]
    else: black.add((x, y)); d = -d[1], d[0]
    x, y = x + d[0], y + d[1]
print(len(black), (x, y))
