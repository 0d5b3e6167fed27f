# locals(), globals(), vars() in modules, functions, classes and comprehensions.
top = 1
print(locals() is globals(), "top" in globals(), globals()["top"], vars() is globals())
globals()["made"] = "by globals"
print(made)
def f(a, b=2, *c, **d):
    e = 5
    del b
    return sorted(locals()), locals()["a"], vars() == locals()
print(f(1, z=3))
def g():
    free = 1
    unused = 2
    def h():
        x = free
        return sorted(locals().items())
    return h(), sorted(k for k in locals() if k != "h")
print(g())
def mod():
    v = 1
    locals()["v"] = 99
    locals()["new"] = 5
    return v, "new" in locals()
print(mod()[0])
class C:
    p = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
    def m(self): return sorted(locals())
print(C.names, C().m(), sorted(k for k in vars(C) if not k.startswith("__")))
class D:
    def __init__(self): self.x, self.y = 1, 2
d = D()
vars(d)["z"] = 3
print(vars(d), d.z, d.__dict__ is vars(d))
print([sorted(locals()) for i in "a"][0][-1:] , (lambda q: locals())(7))
for bad in (5, "a", [], None):
    try: print(vars(bad))
    except TypeError as e: print(e)
def before():
    r = "later" in locals()
    later = 1
    return r, "later" in locals()
print(before())
def loop():
    seen = []
    for i in range(2):
        seen.append(sorted(locals()))
        z = i
    return seen
print(loop())
def ex():
    try: raise ValueError("v")
    except ValueError as e: a = sorted(locals())
    return a, sorted(locals())
print(ex())
import sys
print(sys.modules["__main__"].__dict__ is globals(), sys.modules[__name__].top, __name__, globals()["__name__"], "__doc__" in globals())
del globals()["top"]
try: top
except NameError as e: print(e)
