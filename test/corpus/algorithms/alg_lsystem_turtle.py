# L-systems and a turtle on a character grid: Koch, dragon, Hilbert and Sierpinski curves.
def grow(axiom, rules, n):
    for _ in range(n): axiom = "".join(rules.get(c, c) for c in axiom)
    return axiom
def draw(cmds, angle=90, start=0):
    dirs = [(1, 0), (0, -1), (-1, 0), (0, 1)]
    x = y = 0; d = start; seen, stack = [(0, 0)], []
    for c in cmds:
        if c == "F":
            for _ in range(1): x += dirs[d][0]; y += dirs[d][1]; seen.append((x, y))
        elif c == "+": d = (d + 1) % 4
        elif c == "-": d = (d - 1) % 4
        elif c == "[": stack.append((x, y, d))
        elif c == "]": x, y, d = stack.pop()
    return seen
def show(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    at = set(points)
    return ["".join("#" if (x, y) in at else " " for x in range(min(xs), max(xs) + 1)).rstrip() for y in range(min(ys), max(ys) + 1)]
dragon = grow("FX", {"X": "X+YF+", "Y": "-FX-Y"}, 6)
print(len(dragon), dragon.count("F")); print(*show(draw(dragon)), sep="\n")
koch = grow("F", {"F": "F+F-F-F+F"}, 2); p = draw(koch); print(len(p), p[-1], len(set(p))); print(*show(p), sep="\n")
hil = grow("A", {"A": "-BF+AFA+FB-", "B": "+AF-BFB-FA+"}, 3); p = draw(hil); print(len(set(p)) == len(p) == 64, p[0], p[-1], sorted({q[0] for q in p}))
algae = [grow("A", {"A": "AB", "B": "A"}, n) for n in range(7)]; print([len(a) for a in algae], algae[4])
cantor = [grow("A", {"A": "ABA", "B": "BBB"}, n).replace("A", "-").replace("B", " ").rstrip() for n in range(4)]; print(*cantor, sep="\n")
print([grow("1", {"1": "12", "2": "1"}, n) for n in range(5)], draw("F[+F]F[-F]F")[-1], draw("F+F+F+F")[-1])
def sierpinski(n):
    rows = ["*"]
    for i in range(n):
        pad = " " * 2 ** i
        rows = [pad + r + pad for r in rows] + [r + " " + r for r in rows]
    return [r.rstrip() for r in rows]
print(*sierpinski(3), sep="\n")
def look_and_say(n, s="1"):
    from itertools import groupby
    for _ in range(n): yield s; s = "".join(f"{len(list(g))}{k}" for k, g in groupby(s))
print(list(look_and_say(7)), [len(s) for s in look_and_say(20)][-3:])
