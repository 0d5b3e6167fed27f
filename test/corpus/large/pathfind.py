# Dijkstra and A* on grids and graphs with a binary heap; paths, costs, expansions compared.
class Heap:
    def __init__(self): self.h = []
    def __len__(self): return len(self.h)
    def push(self, x):
        h = self.h
        h.append(x)
        i = len(h) - 1
        while i and h[i] < h[(i - 1) // 2]:
            j = (i - 1) // 2
            h[i], h[j], i = h[j], h[i], j
    def pop(self):
        h = self.h
        top, last = h[0], h.pop()
        if h:
            h[0], i = last, 0
            while True:
                c = 2 * i + 1
                if c + 1 < len(h) and h[c + 1] < h[c]: c += 1
                if c >= len(h) or h[i] <= h[c]: break
                h[i], h[c], i = h[c], h[i], c
        return top


class NoPath(Exception):
    pass


def search(start, goal, neighbours, estimate=lambda n: 0):
    dist, came, done = {start: 0}, {}, set()
    q = Heap()
    q.push((estimate(start), 0, start))
    while q:
        _, d, n = q.pop()
        if n in done:
            continue
        done.add(n)
        if n == goal:
            path = [n]
            while n in came:
                n = came[n]
                path.append(n)
            return d, path[::-1], len(done)
        for m, w in neighbours(n):
            nd = d + w
            if m not in dist or nd < dist[m]:
                dist[m], came[m] = nd, n
                q.push((nd + estimate(m), nd, m))
    raise NoPath(f"no path from {start} to {goal} ({len(done)} expanded)")


class Grid:
    COST = {".": 1, "~": 5, "^": 9}
    def __init__(self, text):
        self.rows = text.split()
        self.at = {(r, c): ch for r, row in enumerate(self.rows) for c, ch in enumerate(row)}
        self.start = next(k for k, v in self.at.items() if v == "S")
        self.goal = next(k for k, v in self.at.items() if v == "G")
    def around(self, p):
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            n = p[0] + dr, p[1] + dc
            if self.at.get(n, "#") != "#":
                yield n, self.COST.get(self.at[n], 1)
    def manhattan(self, p): return abs(p[0] - self.goal[0]) + abs(p[1] - self.goal[1])
    def draw(self, path):
        on = set(path[1:-1])
        return "\n".join("".join("*" if (r, c) in on else ch for c, ch in enumerate(row)) for r, row in enumerate(self.rows))


MAPS = ["""
S....#....
.###.#.##.
.#...#.#..
.#.###.#.#
.#.....#.G
""", """
S.~~~.G
..~^~..
..~~~..
.......
""", """
S.#.
.##.
#..G
"""]
for text in MAPS:
    g = Grid(text)
    for label, est in (("dijkstra", lambda n: 0), ("a*", g.manhattan)):
        try:
            cost, path, seen = search(g.start, g.goal, g.around, est)
            print(label, cost, len(path), seen)
        except NoPath as e:
            print(label, e)
        else:
            if label == "a*":
                print(g.draw(path))
seed = 17
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return (seed >> 8) % n
graph = {i: {} for i in range(60)}
for _ in range(200):
    a, b, w = rnd(60), rnd(60), 1 + rnd(20)
    graph[a][b] = min(w, graph[a].get(b, 99))
for goal in (7, 23, 42, 59):
    try:
        d, path, seen = search(0, goal, lambda n: sorted(graph[n].items()))
        assert d == sum(graph[a][b] for a, b in zip(path, path[1:]))
        print(goal, d, path, seen)
    except NoPath as e:
        print(e)
big = ["".join("#" if rnd(4) == 0 and (r, c) not in ((0, 0), (24, 24)) else "S" if r == c == 0 else "G" if r == c == 24 else ".~"[rnd(5) == 0] for c in range(25)) for r in range(25)]
g = Grid("\n".join(big))
try:
    a, b = search(g.start, g.goal, g.around), search(g.start, g.goal, g.around, g.manhattan)
    print(a[0], b[0], a[0] == b[0], a[2] >= b[2])
    print(g.draw(b[1]))
except NoPath as e:
    print(e)
def pour(s):
    sizes = (8, 5, 3)
    for i in range(3):
        for j in range(3):
            n = min(s[i], sizes[j] - s[j])
            if i != j and n:
                t = list(s)
                t[i] -= n
                t[j] += n
                yield tuple(t), 1
print(search((8, 0, 0), (4, 4, 0), pour))
def slide(s):
    i = s.index("_")
    for j in (i - 3, i + 3, i - 1, i + 1):
        if 0 <= j < 9 and (i // 3 == j // 3 or i % 3 == j % 3):
            t = list(s)
            t[i], t[j] = t[j], t[i]
            yield "".join(t), 1
GOAL = "12345678_"
def est(s): return sum(abs(i // 3 - GOAL.index(c) // 3) + abs(i % 3 - GOAL.index(c) % 3) for i, c in enumerate(s) if c != "_")
for s in ("1234567_8", "123_46758", "_12453786"):
    print(s, *search(s, GOAL, slide, est)[:2])
def ladder(words):
    """Neighbours of a word in a word ladder: one letter differs."""
    def around(w):
        for other in words:
            if len(other) == len(w) and sum(a != b for a, b in zip(w, other)) == 1:
                yield other, 1
    return around
WORDS = "cold cord card ward warm wold word worm form firm fird bird bold".split()
for a, b in (("cold", "warm"), ("bird", "cold"), ("firm", "firm")):
    cost, path, seen = search(a, b, ladder(WORDS), lambda w, b=b: sum(x != y for x, y in zip(w, b)))
    print(cost, " ".join(path))
try:
    search("cold", "zinc", ladder(WORDS))
except NoPath as e:
    print(type(e).__name__, e)
