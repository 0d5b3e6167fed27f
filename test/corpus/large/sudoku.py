# A sudoku solver with constraint propagation and search, and exact cover by dancing links.
ROWS, COLS = "ABCDEFGHI", "123456789"
def cross(a, b):
    return [x + y for x in a for y in b]
SQUARES = cross(ROWS, COLS)
UNITS = [cross(ROWS, c) for c in COLS] + [cross(r, COLS) for r in ROWS]
UNITS += [cross(r, c) for r in ("ABC", "DEF", "GHI") for c in ("123", "456", "789")]
OF = {s: [u for u in UNITS if s in u] for s in SQUARES}
PEERS = {s: sorted(set(sum(OF[s], [])) - {s}) for s in SQUARES}


class Contradiction(Exception):
    pass


class Board:
    def __init__(self, text=None):
        self.v = dict.fromkeys(SQUARES, COLS)
        if text is not None:
            chars = [c for c in text if c in COLS or c in "0."]
            if len(chars) != 81:
                raise ValueError(f"{len(chars)} squares, want 81")
            for s, c in zip(SQUARES, chars):
                if c in COLS:
                    self.assign(s, c)

    def copy(self):
        b = Board()
        b.v = self.v.copy()
        return b

    def assign(self, s, d):
        for o in self.v[s].replace(d, ""):
            self.eliminate(s, o)
        if self.v[s] != d:
            raise Contradiction(f"{d} does not fit {s}")

    def eliminate(self, s, d):
        if d not in self.v[s]:
            return
        self.v[s] = self.v[s].replace(d, "")
        if not self.v[s]:
            raise Contradiction(f"nothing left for {s}")
        if len(self.v[s]) == 1:
            for p in PEERS[s]:
                self.eliminate(p, self.v[s])
        for u in OF[s]:
            places = [x for x in u if d in self.v[x]]
            if not places:
                raise Contradiction(f"no place for {d} in {u[0]}..{u[-1]}")
            if len(places) == 1 and len(self.v[places[0]]) > 1:
                self.assign(places[0], d)

    @property
    def solved(self):
        return all(len(x) == 1 for x in self.v.values())

    def valid(self):
        return all(sorted(self.v[s] for s in u) == list(COLS) for u in UNITS)

    def __str__(self):
        w = 1 + max(len(x) for x in self.v.values())
        lines = []
        for r in ROWS:
            cells = [self.v[r + c].center(w) + ("|" if c in "36" else "") for c in COLS]
            lines.append("".join(cells).rstrip())
            if r in "CF":
                lines.append("+".join(["-" * (w * 3)] * 3))
        return "\n".join(lines)


def solve(b, stats, all_solutions=False):
    stats["nodes"] = stats.get("nodes", 0) + 1
    if b.solved:
        yield b
        return
    n, s = min((len(b.v[s]), s) for s in SQUARES if len(b.v[s]) > 1)
    for d in b.v[s]:
        c = b.copy()
        try:
            c.assign(s, d)
        except Contradiction:
            stats["dead"] = stats.get("dead", 0) + 1
            continue
        yield from solve(c, stats)


EASY = "003020600900305001001806400008102900700000008006708200002609500800203009005010300"
HARD = "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......"
for name, text in (("easy", EASY), ("hard", HARD)):
    b, stats = Board(text), {}
    print(name, "after propagation", b.solved, sum(len(x) for x in b.v.values()))
    if name == "hard":
        print(b)
    r = next(solve(b, stats))
    print(r, r.valid(), stats)
for bad in ("11" + "." * 79, "12", EASY[:-1] + "3"):
    try:
        print(Board(bad).solved)
    except (Contradiction, ValueError) as e:
        print(type(e).__name__, e)


def cover(cols, rows):
    need = {c: {r for r in rows if c in rows[r]} for c in cols}
    picked = []

    def choose(r):
        out = []
        for c in rows[r]:
            for other in need[c]:
                for d in rows[other]:
                    if d != c and d in need:
                        need[d].discard(other)
            out.append(need.pop(c))
        return out

    def undo(r, saved):
        for c in reversed(rows[r]):
            need[c] = saved.pop()
            for other in need[c]:
                for d in rows[other]:
                    if d != c and d in need:
                        need[d].add(other)

    def search():
        if not need:
            yield sorted(picked)
            return
        c = min(need, key=lambda k: (len(need[k]), str(k)))
        for r in sorted(need[c]):
            picked.append(r)
            saved = choose(r)
            yield from search()
            undo(r, saved)
            picked.pop()

    yield from search()


print(list(cover([1, 2, 3, 4, 5, 6, 7], {"A": [1, 4, 7], "B": [1, 4], "C": [4, 5, 7], "D": [3, 5, 6], "E": [2, 3, 6, 7], "F": [2, 7]})))
print(list(cover(list("abcd"), {"p": ["a", "b"], "q": ["c", "d"], "r": ["a", "c"], "s": ["b", "d"], "t": ["a", "b", "c", "d"]})))
print(list(cover([1], {})))


def pentominoes(width, height, names):
    """Ways to tile a board with some of the twelve pentominoes, as an exact cover."""
    shapes = {"I": "#####", "L": "####/#...", "P": "##/##/#.", "U": "#.#/###", "V": "#../#../###", "Y": "####/.#.."}
    cells = [(x, y) for y in range(height) for x in range(width)]
    rows = {}
    for name in names:
        base = [(x, y) for y, line in enumerate(shapes[name].split("/")) for x, c in enumerate(line) if c == "#"]
        turned = set()
        for flip in (1, -1):
            form = [(x * flip, y) for x, y in base]
            for _ in range(4):
                form = [(-y, x) for x, y in form]
                left, top = min(x for x, _ in form), min(y for _, y in form)
                turned.add(tuple(sorted((x - left, y - top) for x, y in form)))
        for form in sorted(turned):
            for x, y in cells:
                place = [(x + a, y + b) for a, b in form]
                if all(c in cells for c in place):
                    rows[f"{name}{form}{x},{y}"] = [name, *place]
    return sum(1 for _ in cover(list(names) + cells, rows))


print(pentominoes(5, 2, "PU"), pentominoes(5, 2, "LL"[:1] + "P"), pentominoes(5, 3, "PUV"), pentominoes(5, 3, "ILP"))
