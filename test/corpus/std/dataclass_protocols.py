# dataclasses: ordering, hashing, slots, keyword-only fields, InitVar, default factories, replace, asdict and their refusals.
import dataclasses
from dataclasses import KW_ONLY, MISSING, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)


print(sorted([Version(1, 2), Version(0, 9), Version(1)]), Version(1, tag="a") == Version(1, tag="b"), hash(Version(1, 2)) == hash(Version(1, 2, "z")))
for change in (lambda v: setattr(v, "major", 3), lambda v: delattr(v, "minor"), lambda v: setattr(v, "new", 1)):
    try:
        change(Version(1))
    except dataclasses.FrozenInstanceError as e:
        print(type(e).__mro__[1].__name__, e)
try:
    Version(1) < (1, 0)
except TypeError as e:
    print(e)


@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list, repr=False)
    bonus: InitVar[float] = 0.0
    count: ClassVar[int] = 0
    _: KW_ONLY
    note: str = "n"
    number: int = field(init=False)

    def __post_init__(self, bonus):
        self.balance += bonus
        self.number = Account.count = Account.count + 1


a, b = Account("ann", 5, bonus=2), Account("bob", note="x")
a.history.append(("in", 5))
print(a, b, b.history, a == Account("ann", 7.0), [f.name for f in fields(a)], Account.__match_args__)
print(asdict(a), astuple(b), replace(b, owner="eve", bonus=9))
for bad in (lambda: Account(), lambda: Account("a", 1, [], 0, "note"), lambda: replace(a, number=5), lambda: asdict(Account), lambda: fields(3)):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass(slots=True, eq=False)
class Node:
    value: int
    next: "Node" = None


n = Node(1, Node(2))
print(n, n == Node(1, Node(2)), hasattr(n, "__dict__"), Node.__slots__, hash(n) == hash(n))
try:
    n.other = 1
except AttributeError as e:
    print(e)


@dataclass(kw_only=True)
class Base:
    x: int
    y: int = field(default=2, metadata={"unit": "m"})


@dataclass
class Child(Base):
    z: int


print(Child(3, x=1), fields(Child)[1].metadata["unit"], fields(Child)[0].default is MISSING, repr(fields(Child)[2])[:40], Child.__init__.__annotations__)
for text in ("@dataclass\nclass A:\n x: list = []", "@dataclass\nclass A:\n x: int = 1\n y: int", "@dataclass(order=True, eq=False)\nclass A: pass",
             "@dataclass(frozen=True)\nclass A(Base): pass", "@dataclass\nclass A:\n x: int = field(default=1, default_factory=int)",
             "@dataclass(order=True)\nclass A:\n x: int\n def __lt__(s, o): return 1", "make_dataclass('C', ['x', 'x'])", "make_dataclass('C', ['class'])"):
    try:
        exec(text)
        print("fine")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
P = make_dataclass("P", ["x", ("y", int), ("z", int, field(default=5))], namespace={"total": lambda self: self.x + self.y + self.z}, frozen=True)
print(P(1, 2), P(1, 2).total(), is_dataclass(P), is_dataclass(P(1, 2)), is_dataclass(int))


@dataclass
class Tree:
    kids: list
    names: dict = field(default_factory=dict)

    def __repr__(self):
        return f"<{len(self.kids)}>"


t = Tree([Tree([], {"k": Version(1)}), (Tree([]),)])
print(t, asdict(t), asdict(t, dict_factory=lambda pairs: [k for k, _ in pairs]))
