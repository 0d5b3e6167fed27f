# Comprehensions in real use: tables, grids, inversions, grouping, text processing, primes.
words = "the quick brown fox jumps over the lazy dog the end".split()
print({w: words.count(w) for w in dict.fromkeys(words) if words.count(w) > 1})
print({n: [w for w in dict.fromkeys(words) if len(w) == n] for n in sorted({len(w) for w in words})})
index = {w: [i for i, x in enumerate(words) if x == w] for w in set(words)}
print(index["the"], sorted(k for k, v in index.items() if len(v) == 1)[:3])
grid = ["#..#", "....", "##.."]
print([(r, c) for r, row in enumerate(grid) for c, x in enumerate(row) if x == "#"])
print(["".join(col) for col in zip(*grid)], [row[::-1] for row in grid], ["".join("#" if x == "." else "." for x in row) for row in grid])
def around(r, c): return [(r + dr, c + dc) for dr in (-1, 0, 1) for dc in (-1, 0, 1) if (dr or dc) and 0 <= r + dr < 3 and 0 <= c + dc < 4]
print([[sum(grid[y][x] == "#" for y, x in around(r, c)) for c in range(4)] for r in range(3)])
print([n for n in range(2, 50) if all(n % d for d in range(2, int(n ** 0.5) + 1))])
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [[sum(a * b for a, b in zip(r, c)) for c in zip(*[[1, 0], [0, 1], [1, 1]])] for r in m], [x for r in m for x in r])
inv = {v: k for k, v in {"a": 1, "b": 2}.items()}; print(inv, {k.upper(): v * 2 for k, v in {"x": 1}.items()})
rows = [dict(name=n, age=a, city=c) for n, a, c in (("al", 30, "x"), ("bo", 25, "y"), ("cy", 35, "x"))]
print([r["name"] for r in rows if r["age"] > 26], {c: sum(r["age"] for r in rows if r["city"] == c) for c in sorted({r["city"] for r in rows})}, max(rows, key=lambda r: r["age"])["name"])
print([i ^ i >> 1 for i in range(8)], [f"{i:03b}" for i in range(5)], [divmod(i, 3) for i in range(6)], ["FizzBuzz"[i * i % 3 * 4:8 - -i ** 4 % 5] or i for i in range(1, 16)])
pascal = [[1]]
[pascal.append([1] + [a + b for a, b in zip(pascal[-1], pascal[-1][1:])] + [1]) for _ in range(5)]
print(pascal)
print({frozenset(p) for p in [(1, 2), (2, 1), (3, 3)]} == {frozenset({1, 2}), frozenset({3})}, [c for c in "a1b2" if c.isdigit()], " ".join(w[0].upper() + w[1:] for w in words[:4]))
sq = {(r, c): r * 3 + c for r in range(3) for c in range(3)}; print([sq[r, c] for r in range(3) for c in range(3) if r == c], sum(v for (r, c), v in sq.items() if r + c == 2))
print([x for x in [None, 0, "", 5, []] if x is not None], [y for x in [[1, None], [2]] for y in x if y], list({*[1, 2], *(x for x in [3])}), [[j for j in range(i)] for i in range(4)])
