# lru_cache, partial, reduce, wraps, total_ordering, singledispatch, cached_property, cmp_to_key.
from functools import lru_cache, partial, reduce, wraps, total_ordering, singledispatch, cached_property, cmp_to_key
@lru_cache(maxsize=None)
def grid(r, c): return 1 if 0 in (r, c) else grid(r - 1, c) + grid(r, c - 1)
print(grid(16, 16), grid.cache_info().hits > 0)
print(reduce(lambda a, b: a * 31 + ord(b), "hash", 7), partial(int, base=2)("1011"), partial(sorted, reverse=True, key=len)(["a", "ccc", "bb"]))
def log(fn):
    @wraps(fn)
    def w(*a):
        calls.append((fn.__name__, a))
        return fn(*a)
    return w
calls = []
@log
def area(a, b):
    "The area."
    return a * b
print(area(2, 3), area.__name__, area.__doc__, calls)
@total_ordering
class Version:
    def __init__(self, t): self.p = tuple(map(int, t.split(".")))
    def __eq__(self, o): return self.p == o.p
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return ".".join(map(str, self.p))
print(sorted(map(Version, "1.10 1.9 1.2.3".split())), Version("2.0") >= Version("1.9"), max(Version("1.1"), Version("1.2")))
@singledispatch
def show(x): return f"? {x!r}"
@show.register
def _(x: int): return f"int {x:,}"
@show.register(list)
def _(x): return "[" + "; ".join(map(show, x)) + "]"
print(show(12345), show([1, [2, "s"]]), show(None))
class Lazy:
    n = 0
    @cached_property
    def value(self): self.n += 1; return self.n * 10
l = Lazy()
print(l.value, l.value, l.n, sorted(["bb", "a", "ab"], key=cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))))
