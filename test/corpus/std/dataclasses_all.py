# dataclasses
import dataclasses
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, make_dataclass, FrozenInstanceError, InitVar, KW_ONLY, MISSING
from typing import ClassVar, List

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

@dataclass
class P:
    x: int
    y: int = 0
    def norm(self): return self.x ** 2 + self.y ** 2
p = P(3, 4); print(p, p.norm(), P(1), P(x=1, y=2) == P(1, 2), P(1) != P(2), P(1) == (1, 0), P.__match_args__, P.__doc__, P.y)
show(P); show(P, 1, 2, 3); show(P, 1, z=2); show(hash, p); show(lambda: P(1) < P(2)); print(P.__init__.__qualname__, P.__init__.__annotations__)
p.x = 10; print(p, vars(p)); p.extra = 1; print(p)
@dataclass(order=True)
class V:
    major: int
    minor: int = field(default=0)
    tag: str = field(default="", compare=False, repr=False)
    log: list = field(default_factory=list, compare=False)
print(V(1, 2) < V(1, 3), V(2) > V(1, 9), V(1, tag="a") == V(1, tag="b"), sorted([V(2), V(1, 5), V(1)]), V(1).log is V(1).log, V(1) <= V(1))
show(lambda: V(1) < 5); show(lambda: V(1) >= P(1))
@dataclass(frozen=True)
class F:
    a: int
    b: tuple = ()
f = F(1); print(f, hash(f) == hash(F(1)), {f: "k"}[F(1)], F(1) in {F(1)})
def setit(): f.a = 5
show(setit); show(lambda: delattr(f, "a")); show(lambda: setattr(f, "new", 1)); print(issubclass(FrozenInstanceError, AttributeError))
print(replace(f, b=(2,)), replace(p, y=-1)); show(replace, p, q=1); show(replace, 5)
@dataclass
class Base:
    a: int
    b: str = "b"
@dataclass
class Child(Base):
    c: float = 1.5
    b: str = "override"
print(Child(1), [f.name for f in fields(Child)], [(f.name, f.type, f.default is MISSING) for f in fields(Base(0))])
def bad_order():
    @dataclass
    class X(Base):
        z: int
show(bad_order)
def mutable():
    @dataclass
    class X:
        z: list = []
show(mutable)
@dataclass
class Init:
    width: int
    scale: InitVar[int]
    count: ClassVar[int] = 7
    area: int = field(init=False)
    other: List[int] = field(default_factory=lambda: [1])
    def __post_init__(self, scale): self.area = self.width * scale
i = Init(3, 4); print(i, i.area, Init.count, [f.name for f in fields(i)], i.other); show(replace, i, width=1); show(replace, i, area=1, scale=1); print(replace(i, width=2, scale=5))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int = 2
print(K(1, b=5), K.__match_args__, K.__doc__); show(K, 1, 2)
@dataclass(kw_only=True)
class K2:
    a: int
    b: int = 3
print(K2(a=1)); show(K2, 1)
@dataclass(slots=True)
class S:
    x: int
    y: int = 2
s = S(1); print(s, S.__slots__, hasattr(s, "__dict__")); show(lambda: setattr(s, "z", 1))
@dataclass(frozen=True, slots=True)
class FS:
    x: int
print(FS(1), hash(FS(1)) == hash(FS(1))); show(lambda: setattr(FS(1), "x", 2))
@dataclass
class Tree:
    value: int
    kids: list = field(default_factory=list)
    meta: dict = field(default_factory=dict)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])], {"p": P(1, 2), "t": (P(0), 1)})
print(asdict(t)); print(astuple(t)); print(asdict(P(1), dict_factory=lambda kv: sorted(kv)), astuple(P(1), tuple_factory=list)); show(asdict, 5); show(asdict, P)
t.kids.append(t); print(t)
print(is_dataclass(P), is_dataclass(p), is_dataclass(5), is_dataclass(int)); show(fields, 5)
C = make_dataclass("C", [("x", int), "y", ("z", int, field(default=5))], namespace={"add": lambda self: self.x + self.z}); print(C(1, 2), C(1, 2).add(), C.__name__)
show(make_dataclass, "D", ["a", "a"]); show(make_dataclass, "D", ["class"]); show(make_dataclass, "D", ["1"])
@dataclass(eq=False, repr=False)
class N:
    a: int
print(N(1) == N(1), N(1).__class__.__name__, "__repr__" in N.__dict__, hash(N(1)) is not None)
@dataclass
class Own:
    a: int
    def __repr__(self): return "own repr"
    def __eq__(self, o): return True
    def __hash__(self): return 5
print(Own(1), Own(1) == Own(2), hash(Own(1)))
@dataclass(unsafe_hash=True)
class U:
    a: int
    b: int = field(default=0, hash=False)
print(hash(U(1, 2)) == hash(U(1, 3)))
def froz():
    @dataclass
    class X(F): c: int = 1
show(froz); show(field, default=1, default_factory=list); show(lambda: dataclass(order=True, eq=False)(type("Q", (), {})))
match P(1, 5):
    case P(1, y=yy): print("match", yy)
f0 = fields(V)[1]; print(f0.name, f0.default, f0.default_factory is MISSING, f0.init, f0.repr, f0.hash, f0.compare, dict(f0.metadata), f0.kw_only, field(metadata={"a": 1}).metadata["a"])
print(P.__dataclass_params__, InitVar[int], dataclasses.MISSING is MISSING)
class Plain: pass
@dataclass
class Mixed(Plain):
    v: int = 1
    @property
    def double(self): return self.v * 2
    @classmethod
    def make(cls): return cls(9)
    @staticmethod
    def st(): return 1
print(Mixed().double, Mixed.make(), Mixed.st())
