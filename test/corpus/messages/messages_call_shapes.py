# The text of errors for calls: missing and extra arguments of functions, methods, classes and builtins.
def show(f):
    try: print("ok", f())
    except Exception as e: print(type(e).__name__, e)
def f0(): pass
def f1(a): pass
def f2(a, b=1): pass
def f3(a, b, c, d): pass
def k1(*, x): pass
def k2(a, *, x, y=1): pass
class C:
    def __init__(self, a): pass
    def m(self): pass
    def n(self, a, b): pass
    @staticmethod
    def s(a): pass
    @classmethod
    def c(cls, a): pass
class E: pass
c = C(1)
for g in (lambda: f0(1), lambda: f0(1, 2), lambda: f0(x=1), lambda: f1(), lambda: f1(1, 2), lambda: f1(1, a=2), lambda: f1(b=1), lambda: f2(), lambda: f2(1, 2, 3), lambda: f3(), lambda: f3(1), lambda: f3(1, 2), lambda: f3(1, 2, 3), lambda: f3(1, 2, 3, 4, 5), lambda: f3(d=1, a=2), lambda: k1(), lambda: k1(1), lambda: k1(1, x=2), lambda: k2(), lambda: k2(1), lambda: k2(1, 2, x=3), lambda: k2(1, x=2, z=3), lambda: (lambda a: 0)()): show(g)
for g in (lambda: C(), lambda: C(1, 2), lambda: C(b=1), lambda: E(1), lambda: E(x=1), lambda: c.m(1), lambda: c.n(), lambda: c.n(1), lambda: C.m(), lambda: C.n(c, 1), lambda: c.s(), lambda: C.s(1, 2), lambda: c.c(), lambda: C.c(1, 2), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(C, 1) and 5): show(g)
for g in (lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: ord("a", 1), lambda: isinstance(1), lambda: chr(), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: "a".upper(1), lambda: "a".join(), lambda: {}.pop(), lambda: [].insert(1), lambda: iter(), lambda: next(), lambda: hash(), lambda: id(), lambda: callable(), lambda: repr(), lambda: divmod(1), lambda: pow(2), lambda: hasattr(1), lambda: [].sort(1), lambda: (1).bit_length(2), lambda: set().add(), lambda: range(), lambda: zip(1), lambda: len(x=1), lambda: abs(x=1), lambda: bool(1, 2), lambda: list(1, 2), lambda: tuple(1, 2), lambda: dict(1), lambda: dict(1, 2), lambda: [].append(x=1), lambda: sorted(), lambda: print(1, foo=2)): show(g)
for g in (lambda: 5(), lambda: None(), lambda: "a"(), lambda: [](), lambda: {}(), lambda: c(), lambda: (1, 2)(3), lambda: C.m.x(), lambda: f0()(), lambda: True()): show(g)
