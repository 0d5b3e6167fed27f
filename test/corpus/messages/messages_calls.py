# Messages about wrong calls of functions, methods and builtins.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
def f(a, b): pass
class C:
    def m(self, x): pass
    def __init__(self, q): pass
for g in (lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(1, c=2), lambda: f(1, 2, a=1), lambda: f(*[1, 2, 3, 4]), lambda: C(), lambda: C(1, 2), lambda: C(1).m(), lambda: C(1).m(1, 2), lambda: C.m(1), lambda: C(1).n(), lambda: len(), lambda: len(1, 2), lambda: len(1), lambda: abs(), lambda: ord("ab"), lambda: chr("a"), lambda: int("x"), lambda: int("1", 99), lambda: float("y"), lambda: "a".upper(1), lambda: "a".split(1), lambda: [].append(), lambda: {}.get(), lambda: isinstance(1), lambda: range(), lambda: range("a"), lambda: sorted(1), lambda: max(), lambda: sum("a"), lambda: print(sep=1), lambda: input(1, 2), lambda: open_(), lambda: (1)(), lambda: "a"(), lambda: None(), lambda: [](), lambda: C(1)(), lambda: f.x(), lambda: super().x, lambda: type("a", 1), lambda: getattr(1), lambda: next(), lambda: next(1), lambda: iter(1), lambda: zip(1), lambda: map(), lambda: filter(1), lambda: enumerate(1), lambda: reversed(1), lambda: all(1), lambda: any(), lambda: id(), lambda: hash([]), lambda: callable(), lambda: hex("a"), lambda: bin(1.5), lambda: round("a"), lambda: divmod(1), lambda: pow("a", 1), lambda: format(1, 2), lambda: vars(1), lambda: slice(), lambda: bytes("a"), lambda: bytes(-1), lambda: str(b"a", 1), lambda: bool(1, 2), lambda: tuple(1), lambda: list(1), lambda: set(1), lambda: dict(1), lambda: frozenset(1), lambda: complex_()): t(g)
