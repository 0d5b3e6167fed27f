# Generator expressions: laziness, nested loops, conditions, as sole argument, closing over variables.
g = (x * x for x in range(5) if x % 2 == 0)
print(next(g), list(g), list(g))
print(sum(i for i in range(100) if i % 3 == 0), ",".join(c.upper() for c in "abc"), sorted(x % 3 for x in range(5)), max(len(w) for w in ["a", "bbb"]), dict((c, ord(c)) for c in "ab"), set(x // 2 for x in range(4)) == {0, 1})
def show(x):
    print("<", x, ">", end=" ")
    return x
it = (show(a) + show(b) for a in (1, 2) for b in (10, 20))
print(next(it), next(it))
n = 10
h = (n + i for i in range(2))
n = 20
print(list(h))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
e = (1 // x for x in (1, 0))
print(next(e))
try:
    next(e)
except ZeroDivisionError as x:
    print(x)
print(next(e, "dead"))
m = [[1, 2], [3]]
print(list(y for r in m for y in r), list(list(z for z in r) for r in m), any(v > 2 for r in m for v in r), [*(c for c in "xy")], tuple(i for i in range(3)), all(x for x in []))
def f():
    k = 3
    return (k * i for i in range(k))
print(list(f()), type(f()).__name__, list(zip((i for i in "ab"), (j for j in range(2)))))
gens = [(lambda: (i * j for j in range(3)))() for i in range(3)]
print([list(q) for q in gens])
a = (i for i in range(10))
print(3 in a, list(a), 0 in a)
