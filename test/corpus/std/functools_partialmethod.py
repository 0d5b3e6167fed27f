# functools: partialmethod, partial of methods and classes, nesting, attributes; lru_cache on methods.
from functools import partial, partialmethod, lru_cache, cache
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
class Cell:
    def __init__(self): self.alive = False; self.log = []
    def set(self, state, *extra, note=None): self.alive = state; self.log.append((state, extra, note)); return self
    on = partialmethod(set, True)
    off = partialmethod(set, False, "x", note="off")
    cls_make = partialmethod(classmethod(lambda cls, a, b: (cls.__name__, a, b)), 1)
    st = partialmethod(staticmethod(lambda a, b: (a, b)), "s")
    nested = partialmethod(partialmethod(set, True, 1), 2)
c = Cell(); c.on().off().on(9, note="n").off("y", note="z").nested(3); print(c.log, c.alive)
print(Cell.cls_make(2), c.cls_make(3), Cell.st("t"), c.st("u"), Cell.on(Cell()).log)
show(partialmethod, 5); show(lambda: c.on(state=1))
p = partial(int, base=2); print(p("101"), p.func, p.args, p.keywords, p("ff", base=16))
q = partial(partial(lambda *a, **k: (a, sorted(k.items())), 1, x=1), 2, y=2); print(q(3, x=9), q.args, q.keywords, q.func.__name__)
print(partial(print, "a", sep="-")("b", "c"), repr(partial(max, 1, key=None)).replace("<built-in function max>", "max"), partial(str.upper)("x"), list(map(partial(pow, 2), range(5))))
show(partial); show(partial, 5); show(partial(len), 1, 2); p.extra = 1; print(p.extra, p.__dict__, callable(p), hasattr(p, "__name__"))
class Ad:
    base = 10
    def __call__(self, x): return x + self.base
print(partial(Ad(), 5)(), partial(Ad.__call__, Ad())(1), partial(c.set, True)(note="pp").log[-1])
class Sub(partial):
    def __call__(self, *a): return ["sub", super().__call__(*a)]
print(Sub(max, 3)(5), type(partial(Sub(max, 3), 1)).__name__, isinstance(Sub(max), partial))
class Fib:
    hits = 0
    @lru_cache(maxsize=4)
    def at(self, n): Fib.hits += 1; return n if n < 2 else self.at(n - 1) + self.at(n - 2)
    @staticmethod
    @cache
    def sq(n): Fib.hits += 100; return n * n
f = Fib(); print(f.at(20), Fib.hits, Fib.at.cache_info(), f.at(20), Fib.at.cache_info().hits, f.sq(3), Fib.sq(3), Fib.hits, Fib.sq.cache_info())
Fib.at.cache_clear(); print(Fib.at.cache_info(), Fib.at.cache_parameters(), Fib.at.__wrapped__.__name__)
@lru_cache(maxsize=2)
def lru(x): order.append(x); return x
order = []
for x in "abacabca": lru(x)
print(order, lru.cache_info())
@lru_cache(typed=True)
def ty(x, y=0): return type(x).__name__
print(ty(1), ty(1.0), ty(True), ty(x=1), ty(1, y=0), ty.cache_info().currsize)
@lru_cache
def fails(x):
    if x < 0: raise ValueError("neg")
    return x
show(fails, -1); show(fails, -1); print(fails(1), fails.cache_info()); show(fails, [1]); show(lru_cache, "a")
