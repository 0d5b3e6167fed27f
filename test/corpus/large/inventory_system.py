# An inventory with orders, stock movements, prices by rule, a text protocol and a report; over many operations.
import re
from collections import Counter, defaultdict, namedtuple
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property


class Status(Enum):
    OPEN = "open"
    PAID = "paid"
    SENT = "sent"
    CANCELLED = "cancelled"

    def next(self):
        order = [Status.OPEN, Status.PAID, Status.SENT]
        if self not in order or self is Status.SENT:
            raise StateError(f"an order that is {self.value} goes no further")
        return order[order.index(self) + 1]


class ShopError(Exception):
    """Whatever the shop refuses."""


class StateError(ShopError):
    pass


class OutOfStock(ShopError):
    def __init__(self, sku, want, have):
        super().__init__(f"{sku}: {want} wanted, {have} there")
        self.missing = want - have


@dataclass(frozen=True, order=True)
class Product:
    sku: str
    name: str = field(compare=False)
    cents: int = field(compare=False)
    tags: frozenset = field(default=frozenset(), compare=False)

    def __post_init__(self):
        if not re.fullmatch(r"[A-Z]{2}-\d{3}", self.sku):
            raise ShopError(f"bad sku {self.sku!r}")


Line = namedtuple("Line", "product count")


@dataclass
class Order:
    number: int
    customer: str
    lines: list = field(default_factory=list)
    status: Status = Status.OPEN

    def add(self, product, count):
        if self.status is not Status.OPEN:
            raise StateError(f"order {self.number} is {self.status.value}")
        for i, line in enumerate(self.lines):
            if line.product == product:
                self.lines[i] = line._replace(count=line.count + count)
                return
        self.lines.append(Line(product, count))

    @property
    def gross(self):
        return sum(l.product.cents * l.count for l in self.lines)


class Rule:
    rules = []

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Rule.rules.append(cls())

    def discount(self, order):
        return 0


class Bulk(Rule):
    """A tenth off lines of ten and more."""

    def discount(self, order):
        return sum(l.product.cents * l.count // 10 for l in order.lines if l.count >= 10)


class Bundle(Rule):
    """The cheapest of three different toys is free."""

    def discount(self, order):
        toys = sorted(l.product.cents for l in order.lines if "toy" in l.product.tags)
        return toys[0] if len(toys) >= 3 else 0


class Loyal(Rule):
    def discount(self, order):
        return order.gross * 5 // 100 if order.customer.endswith("*") else 0


class Shop:
    def __init__(self):
        self.products, self.stock, self.reserved = {}, Counter(), Counter()
        self.orders, self.journal = {}, []

    def product(self, sku):
        try:
            return self.products[sku]
        except KeyError:
            near = [s for s in self.products if s[:2] == sku[:2]]
            raise ShopError(f"no product {sku}" + (f", perhaps {near[0]}" if near else "")) from None

    def order(self, number):
        if number not in self.orders:
            raise ShopError(f"no order {number}")
        return self.orders[number]

    def define(self, sku, name, cents, *tags):
        self.products[sku] = Product(sku, name, int(cents), frozenset(tags))

    def receive(self, sku, count):
        self.stock[self.product(sku).sku] += int(count)

    def new(self, customer):
        number = len(self.orders) + 1
        self.orders[number] = Order(number, customer)
        return number

    def add(self, number, sku, count="1"):
        o, p, n = self.order(int(number)), self.product(sku), int(count)
        free = self.stock[sku] - self.reserved[sku]
        if n > free:
            raise OutOfStock(sku, n, free)
        o.add(p, n)
        self.reserved[sku] += n

    def advance(self, number):
        o = self.order(int(number))
        o.status = o.status.next()
        if o.status is Status.SENT:
            for p, n in o.lines:
                self.stock[p.sku] -= n
                self.reserved[p.sku] -= n
        return o.status.value

    def cancel(self, number):
        o = self.order(int(number))
        if o.status is Status.SENT:
            raise StateError("too late")
        o.status = Status.CANCELLED
        for p, n in o.lines:
            self.reserved[p.sku] -= n

    def total(self, number):
        o = self.order(int(number))
        return o.gross - sum(r.discount(o) for r in Rule.rules)

    def run(self, script):
        for n, line in enumerate(script.strip().split("\n"), 1):
            words = line.split("#")[0].split()
            if not words:
                continue
            verb, *args = words
            f = getattr(type(self), verb, None)
            try:
                if f is None or verb in ("run", "report"):
                    raise ShopError(f"unknown verb {verb}")
                r = f(self, *args)
                self.journal.append((n, "ok"))
                if r is not None:
                    yield f"{n}: {r}"
            except OutOfStock as e:
                self.journal.append((n, "stock"))
                yield f"{n}: {e} ({e.missing} short)"
            except ShopError as e:
                self.journal.append((n, type(e).__name__))
                yield f"{n}: {e}"
            except (TypeError, ValueError) as e:
                self.journal.append((n, "usage"))
                yield f"{n}: usage: {str(e).replace('Shop.', '')}"

    def report(self):
        by = defaultdict(list)
        for o in self.orders.values():
            by[o.status].append(o)
        for status in Status:
            if by[status]:
                yield f"{status.value}: " + ", ".join(f"#{o.number} {o.customer} {self.total(o.number) / 100:.2f}" for o in by[status])
        for p in sorted(self.products.values()):
            yield f"{p.sku} {p.name:<10}{self.stock[p.sku]:>5}{self.reserved[p.sku]:>5}{p.cents / 100:>8.2f} {'/'.join(sorted(p.tags))}"


SCRIPT = """
define TY-001 robot 2500 toy
define TY-002 ball 300 toy ball
define TY-003 kite 1250 toy
define BK-100 novel 999 book
define bad name 5
receive TY-001 5
receive TY-002 30   # a box
receive TY-003 2
receive BK-100 4
receive TY-009 1
new ann
new bob*
new cy
add 1 TY-002 12
add 1 TY-002 3
add 2 TY-001
add 2 TY-002
add 2 TY-003 2
add 3 TY-003 1
add 3 BK-100 x
add 9 BK-100 1
add 3 BK-100 9
add 3 BK-100 4
total 1
total 2
total 3
advance 1
add 1 BK-100 1
advance 1
advance 1
cancel 1
cancel 3
advance 3
explode 1
run x
new
"""
shop = Shop()
print(*shop.run(SCRIPT), sep="\n")
print(*shop.report(), sep="\n")
print(Counter(kind for _, kind in shop.journal).most_common())
print(sorted(type(r).__name__ for r in Rule.rules), Status("sent").name, Product("AB-123", "x", 1) == Product("AB-123", "y", 2))
