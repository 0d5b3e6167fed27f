# Function and code attributes: names, flags, constants, defaults, closures, annotations, globals.
def f(a, b=2, /, c=3, *args, d, e=5, **kw) -> "ret":
    """doc"""
    x = a; y = lambda: x
    return y
c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames[:7], c.co_flags & 12, c.co_firstlineno)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__doc__, f.__module__, f.__qualname__, f.__closure__, f.__globals__ is globals(), f.__dict__)
g = f(1, d=4); print(g.__name__, g.__qualname__, g.__code__.co_freevars, g.__closure__[0].cell_contents, len(g.__closure__), g())
f.__defaults__ = (20, 30); print([cell for cell in (f(1, d=0)(),)]); f.__kwdefaults__ = {"d": 7, "e": 8}; print(f(9)()); f.__defaults__ = None
try: f()
except TypeError as e: print(e)
def gen(): yield
async def co(): pass
async def ag(): yield
print([bool(x.__code__.co_flags & m) for x, m in ((f, 4), (f, 8), (gen, 32), (co, 128), (f, 32))], gen.__code__.co_name)
def outer():
    v = 1
    def inner():
        nonlocal v
        v += 1
        return v
    return inner
i = outer(); i(); print(i.__closure__[0].cell_contents, i.__qualname__);
def h(): return missing_cell
def empty():
    def k(): return z
    try: k.__closure__[0].cell_contents
    except ValueError as e: print(e)
    z = 1
    return k()
print(empty(), (lambda: 0).__name__, (lambda x, *y: x).__code__.co_argcount)
class A:
    def m(self): return 1
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
print(A.m.__qualname__, A().m.__func__ is A.m, A.c.__self__ is A, A.s.__name__, A.__dict__["c"].__func__.__name__, A().m.__name__, A().m.__self__.__class__.__name__, A.m.__code__ == A.m.__code__, hash(A.m) == hash(A.m))
def ann(x: int, *a: str, y: "later" = 1, **k: list[int]) -> None: z: float = 1
print(ann.__annotations__, ann.__annotations__["k"], hasattr(ann, "nope")); ann.tag = 1; print(vars(ann)); del ann.tag; print(len.__name__, len.__module__, len.__self__.__name__, str.join.__qualname__, [].append.__name__, type(len).__name__)
