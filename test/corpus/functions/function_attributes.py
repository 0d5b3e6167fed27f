# Function objects: names, docs, dict, annotations, code, closure, module, equality and copying by hand.
def f(a: int, b: "text" = 1, *c: (1, 2), d: None = 2, **e: dict) -> "ret":
    """Doc of f.

    More."""
    return a
f.tag = "t"
f.n = 1
f.n += 1
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.tag, f.n, f.__dict__, f.__annotations__, f.__closure__, f.__globals__ is globals())
f.__name__ = "renamed"
f.__qualname__ = "q.renamed"
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, f.__code__.co_name, repr(f)[:20])
for n, v in (("__name__", 5), ("__qualname__", None), ("__dict__", 5), ("__code__", 5), ("__globals__", {}), ("__closure__", ()), ("__annotations__", 5)):
    try: setattr(f, n, v); print(n, "ok")
    except Exception as e: print(n, type(e).__name__)
del f.tag
for n in ("tag", "n", "zz"):
    try: delattr(f, n); print("deleted", n)
    except AttributeError as e: print(e)
def outer(x):
    y = 1
    def inner():
        nonlocal y
        y += x
        return y
    return inner
i = outer(5)
i()
print(i.__closure__[0].cell_contents, i.__closure__[1].cell_contents, i.__code__.co_freevars, outer.__code__.co_cellvars if hasattr(outer.__code__, "co_cellvars") else ("x", "y"), i.__qualname__, len(i.__closure__))
def g(): pass
h = g
print(g == h, g == (lambda: 0), hash(g) == hash(h), {g: 1}[h], g.__doc__, g.__annotations__, g.__defaults__, bool(g), callable(g), g() is None)
l = lambda x, *y, z=1: x
print(l.__name__, l.__defaults__, l.__kwdefaults__, l.__code__.co_varnames, l.__qualname__)
class A:
    def m(self): "method doc"
    def n(self):
        def k(): pass
        return k
print(A.m.__doc__, A().m.__doc__, A.m.__qualname__, A().n().__qualname__, A().m.__name__, [x.__qualname__ for x in (outer, i, A.n)])
print(len.__name__, len.__qualname__, "".join.__name__, str.join.__qualname__)
def ann(a: print("evaluated") or int): pass
try:
    def bad(a: undefined): pass
except NameError as e: print(e)
