# What happens when a special method is missing, None, raises, or returns the wrong kind.
def show(f):
    try: print(repr(f()), end="; ")
    except Exception as e: print(type(e).__name__, e, end="; ")
def make(**d): return type("X", (), {k: (lambda r: lambda *a: r)(v) if not callable(v) else v for k, v in d.items()})()
show(lambda: str(make(__str__=5))); show(lambda: repr(make(__repr__=5))); show(lambda: str(make(__repr__="r"))); show(lambda: f"{make(__str__='s')}"); show(lambda: format(make(__str__="s"), ">4")); show(lambda: bytes(make(__bytes__="x"))); show(lambda: bytes(make(__bytes__=b"ok")))
print()
show(lambda: hash(make(__hash__="x"))); show(lambda: hash(make(__hash__=2 ** 70))); show(lambda: hash(make(__hash__=-1))); show(lambda: hash(make(__eq__=True))); show(lambda: bool(make(__bool__=1))); show(lambda: bool(make(__bool__=None))); show(lambda: bool(make(__len__=0))); show(lambda: not make(__len__=2))
print()
show(lambda: len(make(__len__=1.5))); show(lambda: len(make(__len__=2 ** 70))); show(lambda: len(make(__len__=True))); show(lambda: int(make(__int__=1.5))); show(lambda: int(make(__int__=True))); show(lambda: float(make(__float__=1))); show(lambda: complex(make(__complex__=1))); show(lambda: make(__index__="x") and [1][make(__index__="x")]); show(lambda: [1, 2][make(__index__=1)]); show(lambda: hex(make(__index__=255))); show(lambda: hex(make(__int__=255)))
print()
show(lambda: make(__iter__=iter("ab")) and list(make(__iter__=iter("ab")))); show(lambda: list(make(__iter__=5))); show(lambda: next(make(__next__=7))); show(lambda: make(__call__=3)(1, 2)); show(lambda: make(__getitem__="item")[1:2]); show(lambda: make()[0]); show(lambda: make()(1)); show(lambda: make(__contains__=[]) and 1 in make(__contains__=[])); show(lambda: 1 in make(__contains__="yes")); show(lambda: dir(make(__dir__=["b", "a"])))
print()
show(lambda: make(__add__=NotImplemented) + 1); show(lambda: 1 + make(__radd__="radd")); show(lambda: make(__add__=NotImplemented) + make(__radd__="r")); show(lambda: make(__eq__=NotImplemented) == 1); show(lambda: make(__lt__=NotImplemented) < 1); show(lambda: 1 > make(__lt__="lt")); show(lambda: make(__neg__="neg") and -make(__neg__="neg")); show(lambda: -make()); show(lambda: make() @ 1); show(lambda: make() < make()); show(lambda: divmod(make(), 1)); show(lambda: abs(make())); show(lambda: round(make())); show(lambda: round(make(__round__="rd"), 2)); show(lambda: pow(make(), 2)); show(lambda: make() ** 2)
print()
import math
show(lambda: math.floor(make(__floor__="fl"))); show(lambda: math.ceil(make())); show(lambda: math.trunc(make(__trunc__="tr"))); show(lambda: math.trunc(make())); show(lambda: sorted([make(), make()])); show(lambda: sum([make()])); show(lambda: {make(__hash__=1): 2} and "ok"); show(lambda: {make(__eq__=1)}); show(lambda: isinstance(1, make())); show(lambda: issubclass(make(), int)); show(lambda: getattr(make(__getattr__="ga"), "x")); show(lambda: make(__getattribute__="all").anything)
print()
class N:
    __add__ = __iter__ = __len__ = __call__ = __contains__ = __getitem__ = __bool__ = __str__ = __neg__ = __lt__ = __enter__ = None
n = N()
for f in (lambda: 1 + n, lambda: list(n), lambda: n(), lambda: 1 in n): show(f)
print()
class R:
    def __radd__(self, o): return "R"
class S(int):
    def __radd__(self, o): return "S"
    def __add__(self, o): return "SA"
    def __rsub__(self, o): return NotImplemented
show(lambda: [1] + R()); show(lambda: "a" + R()); show(lambda: 5 + S(1)); show(lambda: S(1) + 5); show(lambda: 5 - S(1)); show(lambda: 5.0 + S(1)); show(lambda: True + S(1)); show(lambda: S(1) + S(2)); show(lambda: (1,) + S(1))
print()
