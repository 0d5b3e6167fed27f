# functools: wraps and what it copies, caches and their keys, total ordering, singledispatch, cached properties.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, update_wrapper, wraps


def traced(fn=None, *, label="t"):
    if fn is None:
        return partial(traced, label=label)

    @wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return label, fn(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@traced
def one(x: int) -> int:
    """doc one"""
    return x + 1


@traced(label="named")
def two(x, *, y=2):
    return x * y


one.mark = 1
print(one(1), two(2, y=5), one.__name__, one.__doc__, one.__wrapped__(5), one.calls, two.__qualname__, one.__annotations__, two.__module__)
bare = update_wrapper(lambda: 0, one, assigned=("__doc__",), updated=())
print(bare.__doc__, bare.__name__, hasattr(bare, "mark"), bare.__wrapped__ is one)


class Callable:
    def __call__(self):
        return 1


print(sorted(set(vars(update_wrapper(Callable(), one))) & {"__name__", "__doc__", "__wrapped__", "mark", "calls", "__module__", "__qualname__"}))
calls = []


@lru_cache(maxsize=2)
def slow(a, b=1, *rest, **kw):
    calls.append((a, b))
    if a == "bad":
        raise ValueError(a)
    return len(calls)


print(slow(1), slow(1), slow(1, 1), slow(1, b=1), slow(2), slow(1), slow.cache_info(), calls)
for _ in "ab":
    try:
        slow("bad")
    except ValueError:
        print(slow.cache_info())
try:
    slow([1])
except TypeError as e:
    print(e)
slow.cache_clear()
print(slow.cache_info(), slow.cache_parameters(), slow.__wrapped__(3), slow(1.0), slow(1), slow(True))
typed = lru_cache(typed=True)(lambda x: type(x).__name__)
print(typed(1), typed(1.0), typed(True), typed.cache_info(), lru_cache(0)(len)("ab"), cache(str.upper)("x"))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info().misses, fib.cache_info().hits)


class Box:
    made = 0

    def __init__(self, v):
        self.v = v

    @cached_property
    def area(self):
        """area doc"""
        Box.made += 1
        return self.v * 2

    @lru_cache
    def method(self, x):
        return self.v + x

    @singledispatchmethod
    def show(self, arg):
        return f"any {arg}"

    @show.register
    def _(self, arg: int):
        return f"int {arg + self.v}"

    @show.register(list)
    @classmethod
    def _(cls, arg):
        return f"{cls.__name__} list {len(arg)}"

    half = partialmethod(lambda self, by, x: (self.v, by, x), 2)


b = Box(4)
print(b.area, b.area, Box.made, vars(b), Box.area.__doc__, b.method(1), b.method(1), Box.method.cache_info().hits, b.half(x=9), b.half(3))
del b.area
b.v = 5
print(b.area, Box.made, b.show("s"), b.show(1), b.show([1, 2]), b.show(True))


@singledispatch
def kind(x, *rest):
    return "object"


@kind.register(int)
@kind.register(float)
def _(x, *rest):
    return "number"


@kind.register
def _(x: list | tuple, *rest):
    return "sequence " + ",".join(kind(v) for v in x)


class MyInt(int):
    pass


print(kind("s"), kind(1), kind(2.5), kind([1, "a", (None,)]), kind(MyInt(3)), kind(True), kind.dispatch(bool) is kind.dispatch(int), sorted(k.__name__ for k in kind.registry))
for bad in (lambda: kind(), lambda: kind.register(3), lambda: kind.register(lambda x: x), lambda: partial(), lambda: reduce(max, []), lambda: total_ordering(type("E", (), {}))):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0][:75])


@total_ordering
class Card:
    def __init__(self, r):
        self.r = r

    def __eq__(self, o):
        return self.r == o.r if isinstance(o, Card) else NotImplemented

    def __lt__(self, o):
        return self.r < o.r if isinstance(o, Card) else NotImplemented


print(Card(1) <= Card(1), Card(2) >= Card(3), Card(2) > Card(1), Card(1) != Card(2), sorted([Card(3), Card(1)])[0].r)
try:
    Card(1) <= 5
except TypeError as e:
    print(e)
p = partial(int, base=2)
q = partial(partial(print, 1, sep="-"), 2)
print(p("101"), p("11", base=3), q.func is print, q.args, q.keywords, repr(partial(int, "1", base=3)), q(3))
print(sorted("bca", key=cmp_to_key(lambda a, c: (a < c) - (a > c))), reduce(lambda a, c: a + [a[-1] + c], [1, 2, 3], [0]), reduce(str.__add__, "abc"))
