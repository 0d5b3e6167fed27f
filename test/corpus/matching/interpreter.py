# A small expression evaluator and simplifier written with match.
def ev(e, env={}):
    match e:
        case int() | float(): return e
        case str(name):
            if name not in env: raise NameError(name)
            return env[name]
        case ["+", *args]: return sum(ev(a, env) for a in args)
        case ["*", a, b]: return ev(a, env) * ev(b, env)
        case ["-", a]: return -ev(a, env)
        case ["let", [[str(n), v], *more], body]:
            return ev(["let", more, body] if more else body, env | {n: ev(v, env)})
        case ["if", c, t, f]: return ev(t if ev(c, env) else f, env)
        case ["fn", [*params], body]: return lambda *a: ev(body, env | dict(zip(params, a)))
        case [f, *args]: return ev(f, env)(*[ev(a, env) for a in args])
        case _: raise TypeError(f"cannot evaluate {e!r}")
def simplify(e):
    match e:
        case ["+", x, 0] | ["+", 0, x] | ["*", x, 1] | ["*", 1, x]: return simplify(x)
        case ["*", _, 0] | ["*", 0, _]: return 0
        case ["-", ["-", x]]: return simplify(x)
        case [op, *args] if (s := [simplify(a) for a in args]) != args: return simplify([op, *s])
        case [("+" | "*") as op, int(a), int(b)]: return a + b if op == "+" else a * b
        case other: return other
print(ev(["+", 1, ["*", 2, 3], ["-", 4]]), ev(["let", [["x", 5], ["y", ["+", "x", 1]]], ["*", "x", "y"]]), ev(["if", 0, 1, 2.5]), ev([["fn", ["a", "b"], ["+", "a", ["*", "b", 10]]], 1, 2]))
for e in (["+", "x", 0], ["*", ["+", 0, "y"], 1], ["+", ["*", "z", 0], ["-", ["-", 7]]], ["*", ["+", 1, 2], ["+", "q", 0]], 5):
    print(e, simplify(e))
for bad in ("nope", None, {"a": 1}, ["let", [], 1]):
    try: print(ev(bad))
    except Exception as x: print(type(x).__name__, x)
