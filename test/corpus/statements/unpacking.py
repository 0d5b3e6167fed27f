# Unpacking assignment with stars and nesting; errors; order of evaluation.
a, b, *c = 1, 2, 3, 4
*d, e = "xyz"
f, *g, h = range(2)
(i, (j, *k)), l = (1, "abc"), 2
[m, *n] = {"p": 1, "q": 2}
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
*o, = (1, 2)
p, = [5]
print(o, p, [*o, *"z"], (*o, 3), {*o}, {**{"a": 1}, "b": 2})
x = [0, 1, 2]
q, x[q] = 2, "set"
print(x, q)
r = [1, 2]
r[0], r[1] = r[1], r[0]
print(r)
for u, *v in [(1, 2, 3), "ab", [9]]:
    print(u, v)
for s, (t, w) in {"k": (1, 2)}.items():
    print(s, t, w)
def err(f):
    try:
        f()
    except (ValueError, TypeError) as ex:
        print(type(ex).__name__, ex)
def e1(): a, b = 1, 2, 3
def e2(): a, b, c = 1, 2
def e3(): a, *b, c = [1]
def e4(): a, b = 5
def e5(): (a, b), c = (1,), 2
def e6(): a, b = {}
def e7(): a, b = None
def e8(): a, b = range(10 ** 6)
def e9(): [a] = ""
for f in (e1, e2, e3, e4, e5, e6, e7, e8, e9):
    err(f)
def t(v):
    print("get", v, end=" ")
    return {}
t(1)["k"], t(2)["k"] = 1, 2
print()
class O: pass
o = O()
o.a, (o.b, *o.c) = 1, (2, 3, 4)
print(o.a, o.b, o.c)
a = b = [1]
b += [2]
print(a, a is b)
i = 0
i, j = i + 1, i + 2
print(i, j)
