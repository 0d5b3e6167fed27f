# Positional-only, keyword-only and mixed parameters: what binds, what is refused and how it is said.
def show(f, *a, **k):
    try: print(f(*a, **k))
    except TypeError as e: print("TypeError:", e)
def p(a, b, /): return a, b
def pd(a, b=2, /, c=3, *, d=4): return a, b, c, d
def pk(a, /, **k): return a, k
def ps(a, /, *args, a2=0): return a, args, a2
def k(*, x, y=1): return x, y
show(p, 1, 2)
show(p, 1)
show(p, a=1, b=2)
show(p, 1, b=2)
show(p, 1, 2, 3)
show(pd, 1)
show(pd, 1, 5, c=6, d=7)
show(pd, 1, b=5)
show(pd)
show(pd, 1, 2, 3, 4)
show(pk, 1, a=2, b=3)
show(pk, a=2)
show(ps, 1, 2, 3, a2=4)
show(ps, 1, a=5)
show(k)
show(k, 1)
show(k, x=1, z=2)
show(k, y=1)
show(lambda a, /, b: (a, b), 1, b=2)
show(lambda a, /: a, a=1)
class C:
    def m(self, /, **kw): return sorted(kw)
    def __init__(self, n=0, /): self.n = n
    @staticmethod
    def s(a, /): return a
    @classmethod
    def c(cls, a, /, b): return cls.__name__, a, b
show(C().m, self=1, x=2)
show(C, n=1)
show(C.s, a=1)
show(C.c, 1, b=2)
show(C.c, a=1, b=2)
print(pd.__defaults__, pd.__kwdefaults__, pd.__code__.co_argcount, pd.__code__.co_posonlyargcount, pd.__code__.co_kwonlyargcount, pd.__code__.co_varnames)
for src in ("def f(/): pass", "def f(a, /, b, /): pass", "def f(*, /): pass", "def f(*a, /): pass", "def f(a=1, /, b): pass", "lambda /: 0", "def f(*): pass", "def f(*, **k): pass", "def f(**k, a): pass", "def f(a, a): pass"):
    try: exec(src); print("accepted", src)
    except SyntaxError: print("refused", src)
