# locals(), vars(), globals() and dir() in functions, classes, comprehensions, loops and modules.
x = 1
print("x" in globals(), globals() is globals(), locals() is globals(), vars() is globals(), globals()["x"])
globals()["made"] = 5; print(made)
def f(a, b=2, *c, d=4, **e):
    g = a + b
    first = dict(locals())
    h = 1
    return first, sorted(locals())
print(f(1), f(1, 2, 3, d=5, z=6)[0]["e"])
def snap():
    v = 1
    l = locals(); l["v"] = 99; l["new"] = 1
    return v, "new" in locals() or "not kept"
print(snap()[0])
def cells():
    n = 1
    def inner():
        m = 2
        return sorted(locals()), n
    return inner(), sorted(k for k in locals() if k != "inner")
print(cells())
class C:
    y = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    locals()["z"] = 2
    def m(self): return locals()
print(C.names, C.z, list(C().m()), sorted(k for k in vars(C) if not k.startswith("__")))
print([sorted(locals()) for _ in range(1)] and "comprehension", [sorted(k for k in locals() if k != ".0") for i in range(1)])
def loop():
    for i in range(2): pass
    del i
    try: 1 / 0
    except ZeroDivisionError as e: inside = sorted(locals())
    return inside, sorted(locals())
print(loop())
class O:
    def __init__(self): self.a, self.b = 1, 2
o = O(); vars(o)["c"] = 3; print(vars(o), o.c, vars(o) is o.__dict__, sorted(n for n in dir(o) if n[0] != "_"))
def args_only(a, /, b, *, c): return locals()
print(args_only(1, 2, c=3), (lambda p, q=5: locals())(1), (lambda: vars())())
def gen():
    s = 1
    yield dict(locals())
    t = 2
    yield dict(locals())
print(list(gen()), eval("locals()", {"k": 1}, {"only": 2}), "k" in eval("globals()", {"k": 1}))
exec("w = 1\nprint(sorted(k for k in locals() if not k.startswith('__')))", {}); print(sorted(n for n in dir() if n in ("f", "x", "made", "C")), "w" in globals())
