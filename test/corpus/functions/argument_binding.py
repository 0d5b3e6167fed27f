# Every way to pass arguments to every kind of parameter, with the exact errors.
def f(a, b=2, *args, c, d=4, **kw): return a, b, args, c, d, kw
def p(a, b=1, /, c=2, *, d=3): return a, b, c, d
def n(): return "n"
def k(*, x): return x
def v(*a): return a
def w(**k): return k
calls = ["f(1, c=3)", "f(1, 2, 3, 4, c=5)", "f(a=1, c=2)", "f(1, c=2, e=3, f=4)", "f(*[1, 2], c=3)", "f(*(), **{'a': 1, 'c': 2})", "f(1, *[2], 3, *[4], c=5)", "f(c=1)", "f(1)", "f()", "f(1, 2, a=3, c=4)", "f(1, c=2, **{'c': 3})", "f(1, **{'c': 2}, **{'c': 3})", "f(1, **{1: 2})", "f(*5)", "f(**5)", "f(1, c=2, **{'d': 9, 'z': 0})",
         "p(1)", "p(1, 2, 3, d=4)", "p(a=1)", "p(1, b=2)", "p(1, 2, c=3)", "p(1, 2, 3, 4)", "p()", "p(1, x=5)", "p(1, a=2, b=3)", "n(1)", "n(x=1)", "n(*[1, 2])", "k()", "k(1)", "k(x=1)", "k(y=1)", "k(x=1, y=2)", "v()", "v(*'ab', *[1])", "v(a=1)", "w()", "w(a=1, **{'b c': 2})", "w(1)", "w(self=1, cls=2)", "f(1, c=*[2])"[:0] or "f(*{'q': 1}, c=0)", "f(*iter([1, 2]), c=(yield_ := 3))"]
for c in calls:
    try: print(c, "->", eval(c))
    except Exception as e: print(c, "!!", type(e).__name__, e)
def many(a, b, c, d=4, *, e, f, g=7): pass
for c in ("many()", "many(1)", "many(1, 2)", "many(1, 2, 3)", "many(1, 2, 3, e=1)", "many(1, 2, 3, 4, 5, e=1, f=2)", "many(1, 2, 3, 4, 5, 6)", "many(b=1, e=1, f=1)", "many(1, 2, 3, e=1, f=2, h=3)"):
    try: print(c, eval(c))
    except TypeError as e: print(c, "!!", e)
class C:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def __init__(self, x=0): pass
for c in ("C().m()", "C().m(1, 2)", "C.m(1)", "C.m()", "C.c()", "C().c(1, 2)", "C.s()", "C().s(1, 2)", "C(1, 2)", "C(y=1)", "C().m(self=1)", "C.m(self=1, a=2)", "(lambda x: x)()", "(lambda: 0)(1)"):
    try: print(c, eval(c))
    except TypeError as e: print(c, "!!", e)
