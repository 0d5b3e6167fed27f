# List, set, dict comprehensions: nesting, shadowing, walrus, unpacking, conditions, evaluation order.
x = "outer"
print([x for x in range(3)], x, {x % 2 for x in range(4)}, {x: x * x for x in range(3)}, [[y for y in range(x)] for x in range(3)], [(x, y) for x in "ab" for y in "cd" if x != "a" or y != "c"], [a + b for a, b in [(1, 2), (3, 4)]], [*[x for x in "hi"]], {**{k: 1 for k in "ab"}}, [x if x else "zero" for x in range(2)], [x for x in range(20) if x % 2 == 0 if x % 3 == 0])
order = []
def n(v):
    order.append(v)
    return v
{n("k" + str(i)): n("v" + str(i)) for i in range(2)}
print(order)
order.clear()
[n(x) for x in n([1]) for y in n([x]) if n(y)]
print(order)
print([y := 5, y * 2], [last := v for v in range(4)], last, [t for v in range(5) if (t := v * v) > 5], t, {(k := c): k for c in "ab"}, k)
total = 0
print([total := total + v for v in range(5)], total)
def f():
    z = 10
    r = [z + i for i in range(2)]
    w = [(lambda: i)() for i in range(2)]
    l = [lambda: i for i in range(2)]
    q = [inner := i for i in range(3)]
    return r, w, [g() for g in l], inner
print(f())
class C:
    base = 10
    lst = [base for base in range(2)]
    d = {k: v for k, v in zip("ab", range(2))}
    n = [[i * j for j in range(2)] for i in range(2)]
print(C.lst, C.base, C.d, C.n)
m = [[1, 2], [3, 4], [5, 6]]
print([list(r) for r in zip(*m)], [c for r in m for c in r], [[r[i] for r in m] for i in range(2)], {len(w): w for w in "a bb cc ddd".split()}, {w: len(w) for w in sorted({"bb", "a"})}, [i for i, v in enumerate("abcabc") if v == "b"], [(i, j, k) for i in range(2) for j in range(i, 2) for k in range(j, 2)])
for f in (lambda: [x for x in 5], lambda: [1 / 0 for x in [1]], lambda: {[]: 1 for x in [1]}, lambda: {[] for x in [1]}, lambda: [a for a, b in [(1,)]], lambda: [nope for x in [1]], lambda: [x for x in [1] if undefinedx], lambda: {k: v for k in "a"}, lambda: [x for x in None]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print([i for i in range(3) for i in range(i)], [x for x in [x for x in "ab"]], [__name__ for _ in "a"], [[[0 for _ in range(1)] for _ in range(1)] for _ in range(1)], [(yield_) for yield_ in "a"], [not x for x in (0, 1)], [x < 2 < y for x, y in [(1, 3)]], [lambda: 1 for _ in range(2)].__len__(), [... for _ in "a"], [x[0] for x in {"k": 1}.items()], [s[::-1] for s in ("ab", "cd")])
