# dataclasses: inheritance, kw_only, InitVar, default_factory, post-init, field order errors, replace, slots.
from dataclasses import *
import dataclasses
from typing import ClassVar, Any
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class A:
    x: int
    y: int = 2
    tags: list = field(default_factory=list, repr=False)
    count: ClassVar[int] = 0
    def __post_init__(self): A.count += 1
@dataclass
class B(A):
    z: str = "z"
    y: float = 2.5
    seed: InitVar[int] = 0
    total: int = field(init=False)
    def __post_init__(self, seed): super().__post_init__(); self.total = self.x + seed
b = B(1, seed=9); print(b, b.total, A.count, [f.name for f in fields(B)], [f.name for f in fields(b) if f.init], B.__match_args__)
print(A(1) == A(1), A(1) == A(1, 2, [1]), A(1).__eq__(b), asdict(b), astuple(A(1, tags=[[1]])), replace(b, x=5, seed=1), is_dataclass(A), is_dataclass(b), is_dataclass(5))
@dataclass(order=True, frozen=True)
class V:
    major: int
    minor: int = field(default=0, compare=True)
    note: str = field(default="", compare=False)
print(sorted([V(1, 2), V(1), V(0, 9)]), V(1) < V(1, 1), V(1, note="a") == V(1, note="b"), hash(V(1)) == hash(V(1, note="q")), {V(1): 1}[V(1)])
show(lambda: setattr(V(1), "major", 2)); show(lambda: delattr(V(1), "major")); show(lambda: V(1) < 5); show(lambda: replace(b, total=1)); show(lambda: V()); show(lambda: V(1, 2, 3, 4)); show(lambda: hash(A(1))); show(lambda: fields(5)); show(lambda: asdict(A))
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1
@dataclass
class M(K):
    c: int
    _: KW_ONLY
    d: int = 4
print(K(a=1), M(3, a=1), M(a=1, c=2, d=5)); show(lambda: K(1)); show(lambda: M(1, 2, a=3))
@dataclass(slots=True)
class S:
    p: int
    q: list[int] = field(default_factory=list)
s = S(1); show(lambda: setattr(s, "zz", 1)); print(S.__slots__, s, hasattr(s, "__dict__"))
def bad1():
    @dataclass
    class X: a: int = 1; b: int
def bad2():
    @dataclass
    class X: a: list = []
def bad3():
    @dataclass(frozen=True)
    class X(A): pass
def bad4(): field(default=1, default_factory=list)
def bad5():
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(self, o): return True
for f in (bad1, bad2, bad3, bad4, bad5): show(f)
D = make_dataclass("D", ["a", ("b", int), ("c", int, field(default=7))], bases=(), namespace={"sum": lambda self: self.b + self.c}); print(D(1, 2), D(1, 2).sum(), fields(D)[0].type)
@dataclass(repr=False, eq=False)
class N: v: int = 0
print(N() == N(), N.__repr__ is object.__repr__, fields(V)[1].default, fields(A)[2].default is MISSING, fields(A)[0].metadata, field(metadata={"u": 1}).metadata["u"])
@dataclass
class T:
    child: "T" = None
    items: dict = field(default_factory=dict)
t = T(T(), {"k": T()}); print(t, asdict(t)); t.child = t; print(repr(t))
