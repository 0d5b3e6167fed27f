# Star expressions in displays, calls, returns, subscripts, loops and assignments.
a, e = [1, 2], []
print([*a, *a], (*a,), {*a, *e}, [*e], (*e,), [*a, 3, *"xy", *(), *{5: 6}], {**{}, **{"k": 1}}, {"a": 0, **{"a": 1}, "a": 2})
def f(): return *a, 3
print(f(), *a, *e, sep=",")
def g():
    yield *a, 9
print(list(g()))
for x in *a, 5: print(x, end=" ")
print()
b = *a, *a
*c, = b
(*d,) = "ab"
[*h] = ()
*i, j = "z"
k, *l = "z"
print(b, c, d, h, i, j, k, l)
(m, *n), *o = [(1, 2, 3), 4, 5]
for p, *q in [[1, 2], (3,), "xyz"]:
    print(p, q, end=" ")
print(m, n, o)
x = {}
x["s"], *x["r"] = range(4)
y = [0] * 3
y[0], *y[1:] = 7, 8, 9
print(x, y)
print((lambda *a, **k: (a, k))(*[1], *(2,), 3, *"", **{"z": 1}, y=2), max(*a, 0), dict(**{"a": 1}), "{} {}".format(*a), [*map(str, a)], [*range(2), *[x for x in a if x > 1]])
for t in ("none", "int"):
    try:
        [*(None if t == "none" else 5)]
    except TypeError as err:
        print(err)
    try:
        {**(None if t == "none" else 5)}
    except TypeError as err:
        print(err)
v = [1, 2, 3]
v[:], w = v[::-1], v[:]
print(v, w, sum([*v, *w]), (*v, *w)[2:4], [*{1: 2}.items()], *[[]], [*[*[*[1]]]])
