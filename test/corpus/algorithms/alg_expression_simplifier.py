# Symbolic algebra on tuples and match: differentiate, simplify, print, evaluate.
def num(x): return isinstance(x, (int, float))
def simp(e):
    match e:
        case (op, *args): e = (op, *map(simp, args))
    match e:
        case ("+", a, b) if num(a) and num(b): return a + b
        case ("*", a, b) if num(a) and num(b): return a * b
        case ("^", a, b) if num(a) and num(b): return a ** b
        case ("+", 0, x) | ("+", x, 0) | ("*", 1, x) | ("*", x, 1) | ("^", x, 1): return x
        case ("*", 0, _) | ("*", _, 0): return 0
        case ("^", _, 0): return 1
        case ("+", x, y) if x == y: return simp(("*", 2, x))
        case ("*", x, y) if x == y: return ("^", x, 2)
        case ("*", x, n) if num(n): return ("*", n, x)
        case ("*", n, ("*", m, x)) if num(n) and num(m): return simp(("*", n * m, x))
        case ("*", ("^", x, n), y) if x == y and num(n): return ("^", x, n + 1)
        case ("ln", 1): return 0
        case ("exp", ("ln", x)) | ("ln", ("exp", x)): return x
    return e
def d(e, v):
    match e:
        case str(): return int(e == v)
        case int() | float(): return 0
        case ("+", a, b): return ("+", d(a, v), d(b, v))
        case ("*", a, b): return ("+", ("*", d(a, v), b), ("*", a, d(b, v)))
        case ("^", a, n) if num(n): return ("*", ("*", n, ("^", a, n - 1)), d(a, v))
        case ("exp", a): return ("*", d(a, v), e)
        case ("ln", a): return ("*", d(a, v), ("^", a, -1))
        case ("sin", a): return ("*", d(a, v), ("cos", a))
        case ("cos", a): return ("*", -1, ("*", d(a, v), ("sin", a)))
    raise TypeError(f"cannot differentiate {e!r}")
def show(e, level=0):
    match e:
        case (("+" | "*" | "^") as op, a, b):
            p = "+*^".index(op) + 1
            s = f"{show(a, p + (op == '^'))}{' + ' if op == '+' else op}{show(b, p)}"
            return f"({s})" if p < level else s
        case (f, a): return f"{f}({show(a)})"
        case int() if e < 0: return f"({e})"
        case _: return str(e)
X = "x"
for e in (5, X, "y", ("+", X, X), ("*", X, X), ("^", X, 3), ("*", 3, ("^", X, 2)), ("exp", ("*", 2, X)), ("ln", ("^", X, 2)), ("sin", ("+", X, 1)), ("*", ("cos", X), ("^", X, 2)), ("^", ("+", X, 1), 2), ("exp", ("ln", X))):
    print(f"{show(e):20} -> {show(simp(d(e, X)))}")
third = ("^", X, 4)
for _ in range(4): third = simp(d(third, X)); print(show(third), end="; ")
print()
try: d(("tan", X), X)
except TypeError as e: print(e)
