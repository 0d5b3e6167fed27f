# Deeply nested comprehensions with conditions and function calls.
print([[[i * j * k for k in range(3) if k] for j in range(3)] for i in range(3) if i != 1])
print([(x, y, z) for x in range(1, 21) for y in range(x, 21) for z in range(y, 21) if x * x + y * y == z * z])
print({i: {j: [k for k in range(j)] for j in range(i)} for i in range(4)})
print(sorted({tuple(sorted((a, b))) for a in "abc" for b in "abc" if a != b}), [*(x for y in [[1], [2, 3]] for x in (z * 2 for z in y))])
f = lambda n: [f(i) for i in range(n)]
print(f(4))
print([[y for y in range(x) if y % 2 == x % 2] for x in range(6)], [x for x in [y for y in [z for z in range(9)] if y % 2] if x > 3])
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [sum(c) for c in zip(*m)], [a for a, in [(1,), (2,)]], [x if x else y for x, y in [(0, 1), (2, 3)]])
print("".join(c for w in "ab cd".split() for c in reversed(w)), sum(1 for a in range(50) for b in range(a)), [i for i in range(3) for i in range(i)])
