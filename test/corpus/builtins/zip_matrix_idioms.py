# zip and enumerate idioms: transposing, pairing, chunking, comparing, building dicts, parallel sorting.
names, ages = ["al", "bo", "cy"], [30, 25, 35]
print(list(zip(names, ages)), dict(zip(names, ages)), dict(enumerate(names, 1)), list(zip(names, ages, "xyz", range(9))))
print([*zip(*zip(names, ages))], sorted(zip(ages, names)), max(zip(ages, names)), [n for _, n in sorted(zip(ages, names), reverse=True)])
seq = [1, 4, 9, 16]
print([b - a for a, b in zip(seq, seq[1:])], all(a < b for a, b in zip(seq, seq[1:])), list(zip(seq[::2], seq[1::2])), list(zip(*[iter(seq)] * 2)), list(zip(seq, reversed(seq))))
print([i for i, (a, b) in enumerate(zip("karolin", "kathrin")) if a != b], sum(a == b for a, b in zip("abc", "axc")), next((i for i, (a, b) in enumerate(zip("same", "sane")) if a != b), -1))
m = [[1, 2, 3], [4, 5, 6]]
print(list(map(list, zip(*m))), [sum(c) for c in zip(*m)], [[a * b for a, b in zip(r, s)] for r, s in zip(m, m)], sum(x * y for r in m for x, y in zip(r, r)))
for i, (n, a) in enumerate(zip(names, ages)): print(i, n, a, end="; ")
print()
for (i, a), b in zip(enumerate("xy"), "pq"): print(i, a, b, end="; ")
print()
print(dict(zip("abc", zip(range(3), "xyz"))), list(enumerate(zip("ab", "cd"), 10)), {k: v for v, k in enumerate("abc")}, list(zip("abc", [None] * 3)), list(zip(range(3), range(3, 6), range(6, 9))))
try: dict(zip("ab", [1], strict=True))
except ValueError as e: print(e)
def ranks(v): order = sorted(range(len(v)), key=v.__getitem__); return [r for _, r in sorted(zip(order, range(len(v))))]
print(ranks([30, 10, 20]), [x for pair in zip("ace", "bdf") for x in pair], "".join(a + b for a, b in zip("hlo", "el ")), list(zip([], "abc")), list(zip("a")), bool(zip()), list(zip({"k": 1}, {"v": 2})), list(zip({"k": 1}.items(), "z")))
groups = {}
for key, val in zip("abab", range(4)): groups.setdefault(key, []).append(val)
print(groups, [tuple(g) for g in zip(*groups.values())], list(map(max, zip(*m))), list(map(lambda *r: sum(r), *m)), [*zip("ab", *[[1, 2], [3, 4]])], list(zip(*(range(i, i + 2) for i in range(3)))))
it = iter("abcdef"); print([a + b for a, b in zip(it, it)], list(it)); u, v = zip(*[(1, "a"), (2, "b")]); print(u, v)
try: u, v = zip(*[])
except ValueError as e: print(e)
