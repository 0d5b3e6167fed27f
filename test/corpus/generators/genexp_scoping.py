# Generator expressions: first iterable evaluated at once, the rest lazily, names, nesting, conditions, errors.
log = []
def f(n, v):
    log.append(n)
    return v
g = (f("body", x * y) for x in f("outer", [1, 2]) for y in f("inner", [10]) if f("cond", True))
print(log)
print(next(g), log)
print(list(g), len(log))
try: (x for x in 5)
except TypeError as e: print(e)
try: (x for x in undefined)
except NameError as e: print(e)
h = (x for x in [1] for y in undefined2)
try: next(h)
except NameError as e: print(e)
h = (1 / x for x in [1, 0, 2])
print(next(h))
try: next(h)
except ZeroDivisionError: print("dead", list(h))
n = 3
k = (i * n for i in range(3))
n = 100
print(list(k))
def scope():
    x = "kept"
    r = list(x for x in range(2))
    return x, r
print(scope(), sum(i for i in range(5)), max((len(w), w) for w in "a bbb cc".split()), dict((k, v) for k, v in zip("ab", (1, 2))), sorted(c for c in "hello" if c > "h"), "".join(c for c in "a1b2" if c.isalpha()), any(x > 3 for x in range(9)), set(x % 3 for x in range(9)), tuple(x for x in "ab"), list((x, y) for x in range(2) for y in range(x + 1)), list(list(y for y in range(x)) for x in range(3)))
class C:
    items = [1, 2]
    kk = 5
    ok = list(x for x in items)
    try: bad = list(x * kk for x in items)
    except NameError as e: bad = str(e)
print(C.ok, C.bad)
gens = [(lambda: (x for _ in "a"))() for x in range(3)]
print([list(q) for q in gens])
print(list(x for x in range(10) if x % 2 if x % 3), list(y for x in [[1, 2], [3]] for y in x), [*(x for x in "ab")], list((a, b) for a, b in [(1, 2)]), list(a for a, *b in ["xyz"]), (lambda *a: a)(*(i for i in range(2))))
m = (i for i in range(5))
print(2 in m, list(m), next(m, "none"))
l = [1, 2]
z = (x for x in l)
l.append(3)
print(list(z))
z = (x for x in l)
l = []
print(list(z))
print(list(q := x for x in "ab") if False else [last := x for x in "ab"], last)
for code in ("(x for x in 1, 2)", "f(x for x in y, 1)", "(x for)", "(for x in y)", "(x for x in y for)", "(yield x for x in y)", "(x for x in y if)", "((yield x) for x in y)", "[(yield x) for x in y]", "(x := 1 for x in y)", "[x := 1 for y in z]", "[i := 0 for i in x]", "(*x for x in y)", "{**x for x in y}", "(x for x in (y := z))", "(x async for x in y)", "[await x for x in y]", "(x for 1 in y)", "(x for f() in y)", "(x for x.a in y)", "f(x for x in y, )", "f(1, x for x in y)", "class C(x for x in y): pass"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
