# Minesweeper: counts, flood opening, flags, a deduction solver, drawing and game over.
FIELD = ["..*....", ".......", "*.....*", "....*..", "......."]
H, W = len(FIELD), len(FIELD[0])
def near(r, c): return [(y, x) for y in range(max(r - 1, 0), min(r + 2, H)) for x in range(max(c - 1, 0), min(c + 2, W)) if (y, x) != (r, c)]
def mine(p): return FIELD[p[0]][p[1]] == "*"
def count(p): return sum(map(mine, near(*p)))
class Boom(Exception): pass
class Game:
    def __init__(self): self.open, self.flags = set(), set()
    def dig(self, p):
        if p in self.flags: return 0
        if mine(p): raise Boom(p)
        before, todo = len(self.open), [p]
        while todo:
            q = todo.pop()
            if q in self.open: continue
            self.open.add(q)
            if count(q) == 0: todo += [n for n in near(*q) if n not in self.flags]
        return len(self.open) - before
    def won(self): return len(self.open) + sum(mine((r, c)) for r in range(H) for c in range(W)) == H * W
    def __str__(self): return "\n".join("".join("F" if (r, c) in self.flags else str(count((r, c)) or " ") if (r, c) in self.open else "?" for c in range(W)) for r in range(H))
    def solve(self):
        moves, busy = 0, True
        while busy:
            busy = False
            for p in sorted(self.open):
                hidden = {q for q in near(*p) if q not in self.open}
                flags = hidden & self.flags
                if len(hidden) == count(p) and hidden - flags: self.flags |= hidden; busy = True; moves += 1
                if len(flags) == count(p) and hidden - flags:
                    for q in sorted(hidden - flags): self.dig(q)
                    busy = True; moves += 1
        return moves
print("\n".join("".join("*" if mine((r, c)) else str(count((r, c))) for c in range(W)) for r in range(H)))
g = Game(); print(g.dig((4, 0)), g.won()); print(g)
print(g.solve(), g.won(), sorted(g.flags)); print(g)
try: Game().dig((0, 2))
except Boom as e: print("boom", e.args[0])
h = Game(); h.flags.add((0, 2)); print(h.dig((0, 2)), h.dig((0, 1)), h.dig((0, 1)), h.open)
print(sum(count((r, c)) for r in range(H) for c in range(W)), max(((count((r, c)), (r, c)) for r in range(H) for c in range(W) if not mine((r, c)))))
