# functools: partial, reduce, wraps, total_ordering, cmp_to_key, cached_property
import functools
from functools import partial, reduce, wraps, total_ordering, cmp_to_key, cached_property, partialmethod

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

base2 = partial(int, base=2)
print(base2("1011"), base2.func is int, base2.args, base2.keywords)
p = partial(partial(lambda *a, **k: (a, sorted(k.items())), 1, x=1), 2, y=2)
print(p(3, x=9), len(p.args), sorted(p.keywords))
print(repr(partial(max, 3, key=None)).replace("<built-in function max>", "MAX"))
class Sub(partial):
    pass
print(isinstance(Sub(len), partial), Sub(len)([1, 2]))
q = partial(len)
q.note = "attributes are allowed"
print(q.note)
show(partial, 3)
show(partial)

print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 7), reduce(max, [3], 9))
show(reduce, lambda a, b: a, [])
show(reduce, lambda a, b: a, 5)

def deco(f):
    @wraps(f)
    def inner(*args):
        "inner doc"
        return "<" + f(*args) + ">"
    return inner

@deco
def greet(name: str) -> str:
    "greets"
    return "hi " + name
greet.extra = 1
print(greet("bob"), greet.__name__, greet.__doc__, greet.__annotations__, greet.__wrapped__("al"), greet.__qualname__)

@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, V) else NotImplemented
print(V(1) < V(2), V(1) <= V(1), V(3) > V(2), V(3) >= V(4), V(1) <= V(0))
show(lambda: V(1) <= 1)
show(lambda: V(1) > "x")
for base in ("__lt__", "__le__", "__gt__", "__ge__"):
    op = {"__lt__": lambda a, b: a.n < b.n, "__le__": lambda a, b: a.n <= b.n,
          "__gt__": lambda a, b: a.n > b.n, "__ge__": lambda a, b: a.n >= b.n}[base]
    C = total_ordering(type("C", (), {"__init__": lambda s, n: setattr(s, "n", n), base: op,
                                      "__eq__": lambda a, b: a.n == b.n, "__hash__": None}))
    a, b = C(1), C(2)
    print(base, a < b, a <= b, a > b, a >= b, a <= C(1), a >= C(1), b < a)
show(total_ordering, type("N", (), {}))

words = ["bb", "a", "ccc", "dd"]
print(sorted(words, key=cmp_to_key(lambda x, y: len(y) - len(x) or (x > y) - (x < y))))
K = cmp_to_key(lambda x, y: x - y)
print(K(1) < K(2), K(1) == K(1), K(3) >= K(4), K(5).obj)
show(hash, K(1)) if False else None

class Lazy:
    def __init__(self): self.count = 0
    @cached_property
    def value(self):
        "the value"
        self.count += 1
        return 42
o = Lazy()
print(o.value, o.value, o.count, o.__dict__, Lazy.value.__doc__, Lazy.value.attrname)
del o.value
print(o.value, o.count)
class Bad:
    __slots__ = ()
    @cached_property
    def v(self): return 1
show(lambda: Bad().v)

class Cell:
    def __init__(self): self.alive = False
    def set_state(self, state): self.alive = state
    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, state=False)
c = Cell()
c.set_alive(); print(c.alive)
c.set_dead(); print(c.alive)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
