# What is wrong with a class pattern is an error when the pattern is tried.
class A:
    __match_args__ = ("x",)
    x = 1
class B:
    __match_args__ = ["x"]
class C:
    __match_args__ = (1,)
    x = 2
class D: pass
class E:
    __match_args__ = ("gone",)
class F:
    __match_args__ = ("x", "x")
    x = 3
def a(v):
    match v:
        case A(p, q): return p
def b(v):
    match v:
        case B(p): return p
def c(v):
    match v:
        case C(p): return p
def d(v):
    match v:
        case D(p): return p
def e(v):
    match v:
        case E(p): return "matched"
        case _: return "attribute missing"
def f(v):
    match v:
        case A(p, x=q): return p
def g(v):
    match v:
        case int(p, q): return p
def h(v):
    match v:
        case F(p, q): return p
not_class = 5
def i(v):
    match v:
        case not_class(): return 1
for fn, v in ((a, A()), (b, B()), (c, C()), (d, D()), (e, E()), (f, A()), (g, 5), (h, F()), (i, 5), (a, 3)):
    try: print(fn.__name__, fn(v))
    except Exception as x: print(fn.__name__, type(x).__name__, x)
