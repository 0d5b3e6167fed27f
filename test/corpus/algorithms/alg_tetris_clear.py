# Falling blocks on a grid: rotation, collision, line clearing, with a fixed move list.
SHAPES = {"I": ["####"], "O": ["##", "##"], "T": ["###", ".#."], "S": [".##", "##."], "L": ["#..", "###"], "J": ["..#", "###"]}
def rotate(s): return ["".join(r) for r in zip(*s[::-1])]
class Board:
    def __init__(self, w, h): self.w, self.rows, self.lines = w, [[" "] * w for _ in range(h)], 0
    def fits(self, shape, x, y):
        return all(c == "." or 0 <= x + i < self.w and y + j < len(self.rows) and self.rows[y + j][x + i] == " " for j, r in enumerate(shape) for i, c in enumerate(r))
    def drop(self, name, turns, x):
        shape = SHAPES[name]
        for _ in range(turns): shape = rotate(shape)
        y = 0
        if not self.fits(shape, x, y): raise OverflowError(f"{name} does not fit at {x}")
        while self.fits(shape, x, y + 1): y += 1
        for j, r in enumerate(shape):
            for i, c in enumerate(r):
                if c == "#": self.rows[y + j][x + i] = name
        kept = [r for r in self.rows if " " in r]
        cleared = len(self.rows) - len(kept)
        self.rows = [[" "] * self.w for _ in range(cleared)] + kept
        self.lines += cleared
        return cleared
    def __str__(self): return "\n".join("|" + "".join(r) + "|" for r in self.rows)
b = Board(6, 8)
for move in (("I", 0, 0), ("O", 0, 4), ("L", 0, 0), ("J", 0, 3), ("T", 2, 0), ("S", 1, 3), ("I", 1, 5)):
    print(*move, b.drop(*move))
print(b, b.lines)
print([rotate(SHAPES["T"])], rotate(rotate(rotate(rotate(SHAPES["S"])))) == SHAPES["S"])
try:
    while True: b.drop("O", 0, 0)
except OverflowError as e: print(e)
try: b.drop("I", 0, 4)
except OverflowError as e: print(e)
print(b)
