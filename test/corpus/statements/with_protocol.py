# with: several managers, as targets, order of enter and exit, suppression, missing methods, exceptions in exit.
log = []
class M:
    def __init__(self, n, suppress=False, enter=None, exit=None): self.n, self.s, self.en, self.ex = n, suppress, enter, exit
    def __enter__(self):
        log.append("enter " + self.n)
        if self.en: raise self.en
        return self.n.upper()
    def __exit__(self, t, v, tb):
        log.append(f"exit {self.n} {t and t.__name__} {v} {tb is not None}")
        if self.ex: raise self.ex
        return self.s
def t(f):
    log.clear()
    try: r = f()
    except Exception as e: r = f"{e!r} from {e.__context__!r}"
    print(r, log)
def a():
    with M("a") as x, M("b") as y: return x + y
def b():
    with M("a", True), M("b"): raise ValueError("v")
    return "suppressed"
def c():
    with M("a"), M("b", enter=KeyError("no")), M("c"): return 1
def d():
    with M("a", exit=KeyError("exit")): raise ValueError("body")
def e():
    with M("a", True), M("b", exit=KeyError("exit")): return "value"
    return "after"
def f():
    for i in range(3):
        with M(str(i)):
            if i == 1: break
    return i
def g():
    with (M("p") as p, M("q"),): return p
def h():
    with M("a"): pass
    with M("z") as (one): return one
for fn in (a, b, c, d, e, f, g, h): t(fn)
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class Inst: pass
i = Inst()
i.__enter__ = i.__exit__ = lambda *a: 1
for m in (NoExit(), NoEnter(), i, 5, None):
    try:
        with m: print("in")
    except Exception as e: print(type(e).__name__, e)
class Falsy:
    def __enter__(self): return self
    def __exit__(self, *a): return []
try:
    with Falsy(): 1 / 0
except ZeroDivisionError: print("not suppressed")
