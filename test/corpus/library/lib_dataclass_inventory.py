# dataclasses: defaults, ordering, frozen, post-init, replace, fields, inheritance, in an inventory.
from dataclasses import dataclass, field, replace, asdict, astuple, fields, FrozenInstanceError
@dataclass(order=True)
class Item:
    price: float
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)
    qty: int = 1
    def __post_init__(self):
        if self.price < 0: raise ValueError(f"{self.name}: negative price")
    @property
    def total(self): return self.price * self.qty
@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
@dataclass
class Named(Item):
    code: str = "none"
items = [Item(2.5, "tea", ["hot"]), Item(1.0, "pin", qty=100), Item(9.99, "mug")]
print(items, sorted(items)[0].name, max(items).name, sum(i.total for i in items), items[0] == Item(2.5, "other"), items[0].tags is not items[1].tags)
print(asdict(items[0]), astuple(Point(1, 2)), replace(items[1], qty=5), [f.name for f in fields(Named)], Named(1.0, "n", code="c"), {Point(1): "p"}[Point(1, 0)], Point(3) == Point(3), Point(1) != Point(2))
for f in (lambda: Item(-1, "bad"), lambda: setattr(Point(1), "x", 2), lambda: Item(), lambda: Point(1, 2, 3), lambda: Item(1.0, "a") < 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: str
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e: print(e)
