# Music as numbers: scales, chords, transposition, rhythms by Euclid, note names and twelve-tone rows.
NOTES = "C C# D D# E F F# G G# A A# B".split()
STEPS = {"major": (2, 2, 1, 2, 2, 2, 1), "minor": (2, 1, 2, 2, 1, 2, 2), "penta": (2, 2, 3, 2, 3)}
def scale(root, kind):
    i, out = NOTES.index(root), [root]
    for s in STEPS[kind][:-1]: i += s; out.append(NOTES[i % 12])
    return out
print(scale("C", "major"), scale("A", "minor"), scale("F#", "penta"), set(scale("C", "major")) == set(scale("A", "minor")))
def triads(root, kind):
    s = scale(root, kind)
    for d in range(7):
        tones = [s[(d + k) % 7] for k in (0, 2, 4)]
        a, b, c = map(NOTES.index, tones)
        yield tones[0] + {(4, 3): "", (3, 4): "m", (3, 3): "dim", (4, 4): "aug"}[(b - a) % 12, (c - b) % 12]
print(*triads("C", "major"), *triads("D", "minor"))
def freq(name): note, octave = name[:-1], int(name[-1]); return round(440 * 2 ** ((NOTES.index(note) - 9) / 12 + octave - 4), 2)
print([freq(n) for n in ("A4", "C4", "A3", "G#5", "B0")])
def midi(n): return f"{NOTES[n % 12]}{n // 12 - 1}"
print([midi(n) for n in (60, 69, 21, 108)], [midi(60 + k) for k in (0, 4, 7, 12)])
def euclid(k, n):
    a, b = [[1]] * k, [[0]] * (n - k)
    while len(b) > 1: m = min(len(a), len(b)); a, b = [x + y for x, y in zip(a, b)], a[m:] or b[m:]
    return "".join("x" if v else "." for s in a + b for v in s)
print([euclid(k, n) for k, n in ((3, 8), (5, 8), (2, 5), (4, 4), (7, 16))])
row = [0, 11, 7, 8, 3, 1, 2, 10, 6, 5, 4, 9]
inv = [(2 * row[0] - x) % 12 for x in row]; retro = row[::-1]
print(inv, retro, [(x + 5) % 12 for x in row], [sorted(r) == list(range(12)) for r in (row, inv, retro)])
matrix = [[(row[j] - row[i]) % 12 for j in range(12)] for i in range(12)]; print(matrix[1], all(matrix[i][i] == 0 for i in range(12)))
def parse(tune):
    t = 0
    for tok in tune.split():
        note, _, length = tok.partition(":"); beats = eval(length) if length else 1
        yield t, note, beats; t += beats
print(list(parse("C4 E4:2 G4:1/2 R:0.5 C5")), sum(b for _, _, b in parse("C:1 D:1/4 E")))
def transpose(tune, k): return " ".join(n if n == "R" else NOTES[(NOTES.index(n) + k) % 12] for n in tune.split())
print(transpose("C E G R B", 3), transpose(transpose("C E G", 5), -5), {n: (NOTES.index(n) * 7) % 12 for n in "CDE"}, [NOTES[i * 7 % 12] for i in range(12)])
