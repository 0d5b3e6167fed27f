# Starred expressions in calls, displays, assignments, subscripts, returns, yields and loops.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 0, *b), {*a, *b, 1}, {**{"x": 1}, **{"x": 2, "y": 3}}, *a, *b, *"xy", [*range(2), *[*a]], (*(),), [*{}], {*""} == set(), [*{"k": 1}], [*a] + [*b])
def ret(): return *a, 9
def gen():
    yield *a, "y"
    x = yield *b, *a
    yield x,
g = gen()
print(ret(), next(g), next(g), g.send("s"))
for x in *a, *b: print(x, end=" ")
print()
first, *rest = "hello"
*init, last = range(4)
h, *m, t = [1, 2]
(p, *q), r = ("abc", 1)
[u, [*v, w]] = 0, (1, 2, 3)
*z, = "zz"
for i, *j in [(1, 2, 3), "ab", [5]]: print(i, j, end=" ")
print(first, rest, init, last, h, m, t, p, q, r, u, v, w, z)
class S:
    def __getitem__(self, k): return k
s = S()
print(s[*a], s[*a, 5], s[0, *b], s[*"ab"], s[1:2, *a])
l = [0, 0, 0, 0]
l[0], *l[1:3], l[3] = range(10, 15)
print(l)
o = S()
o.x, *o.y = 1, 2, 3
d = {}
*d["k"], d["l"] = "pqr"
print(o.x, o.y, d)
for code in ("a, *b, *c = x", "*a = x", "*a", "print(*)", "[*]", "x = *a", "x = *a,", "{**a}", "{*a: 1}", "{**a, *b}", "(*a)", "del *a", "return *a", "f(**a, b)", "*a, b += 1, 2", "for *a in b: pass", "a = (*b)", "with x as *y: pass", "[*a for a in b]", "(**a)", "x[*a:1]", "lambda: *a", "*a if b else c", "*(a), b = 1, 2", "*a.b, c = 1, 2", "*f() , c = 1, 2", "print(*a if a else b)", "print(*a or b)"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
for f in (lambda: [*5], lambda: {**5}, lambda: {**[1]}, lambda: (*None,), lambda: {*[[]]}, lambda: print(**{"sep": 5}), lambda: print(**{"nope": 5})):
    try: print(f())
    except TypeError as e: print(e)
