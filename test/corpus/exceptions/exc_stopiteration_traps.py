# StopIteration in odd places: generators, comprehensions, next in loops, map, zip, custom iterators.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, "|", repr(e.__cause__))
def gen_next(it):
    while True: yield next(it) * 2
show(lambda: list(gen_next(iter([1, 2]))))
def gen_safe(it):
    for x in it: yield x * 2
print(list(gen_safe(iter([1, 2]))))
show(lambda: list(next(iter([])) for _ in range(2)))
show(lambda: [next(iter([])) for _ in range(2)])
show(lambda: {next(iter([])): 1})
def stop(x): raise StopIteration(x)
print(list(map(stop, [1, 2])), list(filter(stop, [1])), list(zip([1, 2], map(stop, [1]))))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration("finished", self.n)
        self.n -= 1; return self.n
i = It(2); print(list(i), list(i)); i.n = 1; print(list(i))
try: next(It(0))
except StopIteration as e: print(e.args, e.value)
def delegating():
    r = yield from It(1)
    yield ("returned", r)
print(list(delegating()))
def loop():
    it = iter([1, 2, 3]); out = []
    for x in it:
        out.append((x, next(it, "none")))
    return out
print(loop())
def thrower():
    try: yield 1
    except StopIteration: yield "caught inside"
g = thrower(); next(g); print(g.throw(StopIteration))
def plain():
    yield 1
g = plain(); next(g); show(lambda: g.throw(StopIteration("thrown in")))
show(lambda: sorted([2, 1], key=stop)); show(lambda: max([1, 2], key=stop)); show(lambda: sum(map(stop, [1]))); show(lambda: dict(map(stop, [1]))); show(lambda: any(map(stop, [1]))); show(lambda: "".join(map(stop, ["a"])))
class Bad:
    def __iter__(self): raise StopIteration("in __iter__")
    def __len__(self): raise StopIteration("in __len__")
show(lambda: list(Bad.__iter__(Bad()))); show(lambda: len(Bad())); show(lambda: [x for x in Bad()])
