# Unpacking: nested and starred targets, any iterable, order of assignment, and each error text.
a, b = 1, 2; a, b = b, a; print(a, b)
(a, (b, [c, *d])), e = (1, (2, "xyz")), 3; print(a, b, c, d, e)
*a, b = "abc"; print(a, b)
a, *b = [1]; print(a, b)
a, *b, c = range(6); print(a, b, c)
*a, = (1, 2); print(a)
[a, [*b]], *c = (1, "xy"), 2, 3; print(a, b, c)
x = y = [0, 0]; x[0], y[1] = 5, 6; print(x)
i = 0; i, x[i] = 1, 9; print(i, x)
a = b = c = []; a.append(1); print(b is c, c)
class A: pass
o = A(); o.p, (o.q, *o.r) = 1, (2, 3, 4); print(vars(o))
d = {}; d["a"], d["b"] = "xy"; print(d)
a, b = {"k": 1, "l": 2}; print(a, b)
a, b, c = (i * i for i in range(3)); print(a, b, c)
(a), (b,) = 1, (2,); print(a, b)
for x, (y, *z) in [(1, (2, 3)), (4, "56")]: print(x, y, z)
print([x + y for x, y in [(1, 2), (3, 4)]], {k: v for k, (v, *_) in {"a": (1, 2)}.items()})
a, b = b, a = 1, 2; print(a, b)
tests = ["a, b = 1", "a, b = ()", "a, b = 1, 2, 3", "a, b, *c = 1,", "*a, b = []", "(a, b), c = 1, 2", "a, b = 'abc'", "a, b = {1}", "a, (b, c) = 1, (2,)", "a, b = None", "a, b = iter([1])", "[a] = 5", "a, b = {}", "() = 1,", "[] = 'a'", "a, b = range(10**6)"]
for t in tests:
    try: exec(t); print("ok", t)
    except (ValueError, TypeError) as err: print(t, "->", type(err).__name__, err)
for t in ("*a, *b = 1", "*a = 1", "a, b += 1, 2", "(a, b): int = 1", "*a", "f() = 1", "a + b = 1", "{a, b} = 1, 2", "(*a) = 1", "a = *b", "1, a = 2", "a, 'b' = 1"):
    try: compile(t, "t", "exec"); print("accepted", t)
    except SyntaxError: print("refused", t)
() = []; [] = (); print("empty targets")
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return self.n
it = It()
try: a, b = it
except ValueError as err: print(err, it.n)
def f(): return 1, *[2, 3], *"ab"
print(f(), *f()[1:]); a, *_, z = f(); print(a, z)
