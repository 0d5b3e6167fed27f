# Comprehensions: what is evaluated when, first iterable outside, conditions, nested loops, side effects.
log = []
def t(v, tag=None): log.append(tag or v); return v
def flush(): print(" ".join(map(str, log))); log.clear()
print([t(x, f"e{x}") for x in t([1, 2, 3], "src") if t(x > 1, f"c{x}")]); flush()
print({t(k, f"k{k}"): t(v, f"v{v}") for k, v in [(1, 2), (3, 4)]}); flush()
g = (t(x, f"g{x}") for x in t([1, 2], "outer")); flush(); print(next(g)); flush(); print(list(g)); flush()
print([(x, y) for x in t([1, 2], "xs") for y in t([x, x * 10], f"ys{x}")]); flush()
try: (x for x in 5)
except TypeError as e: print(e)
try: list(x for y in [1] for x in 5)
except TypeError as e: print(e)
try: (undefined for _ in missing)
except NameError as e: print(e)
g = (undefined for _ in [1])
try: next(g)
except NameError as e: print(e)
x = "outer"
print([x for x in range(3)], x, [x for _ in range(1)], [[x for x in r] for r in ("ab", "c")])
print([y := 1, y + 1], [z := i * 2 for i in range(3)], z, [w for i in range(4) if (w := i * i) % 2])
print([i for i in range(10) if i % 2 if i % 3], [i if i % 2 else -i for i in range(4)], [(i, j) for i in range(3) if i for j in range(i)])
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
print({c: i for i, c in enumerate("abca")}, {len(w) for w in ("a", "bb", "c")} == {1, 2}, sum(x * x for x in range(4)), "".join(c for c in "hello" if c not in "l"))
print([[r[i] for r in [(1, 2), (3, 4)]] for i in range(2)], [v for row in [[1], [2, 3]] for v in row], [a + b for a, b in zip("ab", "cd")], [*(i for i in "ab")], [n for n, *_ in [(1, 2), (3,)]])
def f(n): return [n + i for i in range(2) for n in [10]], n
print(f(1))
def h():
    v = 1
    return [v for _ in [0]], [(lambda: v)() for _ in [0]], {v: v for v in [2]}, v
print(h())
gen = (i for i in range(3)); print(2 in gen, list(gen), type(gen).__name__, gen.__name__)
try: print([i for i in range(2)] and i)
except NameError as e: print(e)
for s in ("[x for x in 1, 2]", "[x, y for x in a]", "[for x in y]", "{x: y, for x in z}", "f(x for x in y, 1)", "(x := y for y in [1])", "[x := 1 for x in y]", "[*x for x in y]", "{**x for x in y}", "[x for x in (yield)]", "[i for i in (i := [1])]"):
    try: compile(s, "s", "eval"); print("accepted", s)
    except SyntaxError: print("refused", s)
