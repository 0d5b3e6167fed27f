# A maze from text: flood fill, dead ends, shortest path with keys and doors, drawn step by step.
from collections import deque
MAZE = """#########
#@..a#.B#
#.##.#.##
#.#..A..#
#.####.##
#b...#.G#
#########"""
grid = MAZE.split("\n")
start = next((r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == "@")
def neighbours(r, c): return [(r + dr, c + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)) if grid[r + dr][c + dc] != "#"]
def solve(goal):
    todo, seen = deque([(start, frozenset(), 0)]), {(start, frozenset())}
    while todo:
        pos, keys, n = todo.popleft()
        if grid[pos[0]][pos[1]] == goal: return n, "".join(sorted(keys)), len(seen)
        for r, c in neighbours(*pos):
            x = grid[r][c]
            if x.isupper() and x not in "G" and x.lower() not in keys: continue
            k = keys | {x} if x.islower() else keys
            if ((r, c), k) not in seen: seen.add(((r, c), k)); todo.append(((r, c), k, n + 1))
    return None
print([(g, solve(g)) for g in "abABGX"])
def flood():
    dist, todo = {start: 0}, [start]
    for p in todo:
        for q in neighbours(*p):
            if q not in dist: dist[q] = dist[p] + 1; todo.append(q)
    return dist
d = flood()
print(len(d), max(d.values()), sorted(p for p in d if len(neighbours(*p)) == 1))
for r, row in enumerate(grid): print("".join(format(d[r, c], "x")[-1] if (r, c) in d else x for c, x in enumerate(row)))
def corridor(p):
    path = [p]
    while len(nxt := [q for q in neighbours(*path[-1]) if q not in path]) == 1: path += nxt
    return len(path)
print({p: corridor(p) for p in sorted(d) if len(neighbours(*p)) == 1})
