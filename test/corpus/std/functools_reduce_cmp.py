# functools: reduce, cmp_to_key, total_ordering, wraps and update_wrapper in detail.
import functools
from functools import reduce, cmp_to_key, total_ordering, wraps, update_wrapper
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], 7), reduce(lambda a, b: a - b, [1], 10), reduce(None, [5]))
show(reduce, max, []); show(reduce, max, 5); show(reduce, lambda a: a, [1, 2]); show(reduce, lambda a, b: a[b], [{}, "k"])
print(reduce(lambda d, kv: d | {kv[0]: d.get(kv[0], 0) + kv[1]}, [("a", 1), ("b", 2), ("a", 3)], {}), reduce(lambda f, g: lambda x: g(f(x)), [abs, str, len])(-1234))
by_len = cmp_to_key(lambda a, b: len(a) - len(b) or (a > b) - (a < b))
print(sorted(["ccc", "a", "bb", "aa"], key=by_len), min(["bb", "a"], key=by_len), by_len("a") < by_len("bb"), by_len("x") == by_len("x"), by_len("a") >= by_len("b"))
print(sorted("3 30 34 5 9".split(), key=cmp_to_key(lambda a, b: int(b + a) - int(a + b))), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a), reverse=True))
show(lambda: by_len("a") < 5); show(sorted, [1, 2], key=cmp_to_key(lambda a, b: "x")); show(sorted, [1, 2], key=cmp_to_key(lambda a, b: 1 / 0))
k = by_len("q"); print(k.obj, sorted([1.5, 0.5], key=cmp_to_key(lambda a, b: a - b)))
@total_ordering
class V:
    def __init__(self, *p): self.p = p
    def __eq__(self, o): return self.p == o.p if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.p < o.p if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(1) > V(2), V(2) >= V(1), V(1) != V(1), max(V(1, 2), V(1, 3)).p, sorted([V(2), V(1)], reverse=True)[0].p)
show(lambda: V(1) < 5); show(lambda: V(1) >= 5); print(V(1) == 5, V.__ge__.__name__)
@total_ordering
class G:
    def __init__(self, n): self.n = n
    def __ge__(self, o): return self.n >= o.n
print(G(1) < G(2), G(1) <= G(1), G(2) > G(1), G(1) > G(1) , [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in vars(G)])
show(total_ordering, type("N", (), {}))
def deco(f):
    @wraps(f)
    def inner(*a): "inner doc"; return f(*a)
    return inner
def orig(a: int, b=2) -> str:
    "orig doc"
    return a + b
orig.tag = "t"
w = deco(orig); print(w.__name__, w.__qualname__, w.__doc__, w.__module__, w.tag, w.__wrapped__ is orig, w.__annotations__, w(1, 5), sorted(w.__dict__)[-2:])
class Callme:
    def __call__(self): return "called"
c = update_wrapper(Callme(), orig, assigned=("__name__", "nope"), updated=()); print(c.__name__, hasattr(c, "tag"), hasattr(c, "nope"), c.__wrapped__ is orig, c())
show(update_wrapper, 5, orig); print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES, wraps(len)(lambda: 0).__name__)
class Lazy:
    calls = 0
    @functools.cached_property
    def v(self): Lazy.calls += 1; return [Lazy.calls]
l = Lazy(); print(l.v is l.v, l.v, l.__dict__); del l.v; print(l.v, Lazy.calls); l.v = "set"; print(l.v, Lazy.v.attrname, type(Lazy.v).__name__)
