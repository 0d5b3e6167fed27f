# AttributeError and NameError: messages, name and obj attributes, for every kind of object.
class P:
    x = 1
    __slots__ = ("s",)
class Q: pass
def f(): pass
for o in (1, "a", 1.5, None, [], (), {}, set(), P(), P, Q(), Q, f, len, int, range(1), iter([]), (i for i in ()), Exception(), ..., type, object(), True, b"", slice(1), {}.keys(), lambda: 0, property(), super):
    try:
        o.nope
    except AttributeError as e:
        print(e, e.name, e.obj is o)
for o, n in ((1, "real"), ("a", "upper"), (P(), "x"), (P(), "s"), (P(), "q"), ([], "append"), (f, "__name__"), (int, "x"), (Q, "y"), (None, "z"), ((), "a")):
    for act in ("set", "del"):
        try:
            setattr(o, n, 1) if act == "set" else delattr(o, n)
            print(type(o).__name__, n, act, "ok")
        except (AttributeError, TypeError) as e:
            print(type(o).__name__, n, act, type(e).__name__, e)
try:
    undefined
except NameError as e:
    print(e, e.name)
def g():
    print(local)
    local = 1
def h():
    def inner(): return free
    inner()
    free = 1
for fn in (g, h):
    try: fn()
    except NameError as e: print(type(e).__name__, e, e.name)
try: del undefined
except NameError as e: print(e)
print(AttributeError("m").name, AttributeError("m", name="n", obj=5).obj, NameError("m", name="q").name, ImportError("i", name="n", path="p").path)
