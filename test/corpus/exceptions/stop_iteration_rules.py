# StopIteration in next, generators (becomes RuntimeError), for loops, and iterators with values.
def g():
    yield 1
    raise StopIteration("inside")
def h():
    yield next(iter([]))
def r():
    yield 1
    return "value"
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration("done")
        self.n -= 1
        return self.n
def show(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, type(e.__cause__).__name__, e.__suppress_context__)
show(lambda: list(g()))
show(lambda: list(h()))
show(lambda: list(r()))
show(lambda: list(It(3)))
show(lambda: next(It(0)))
show(lambda: next(It(0), "default"))
show(lambda: [next(iter(())) for _ in range(2)])
show(lambda: list(next(iter(())) for _ in range(2)))
show(lambda: (yield_ for yield_ in It(2)).__next__())
show(lambda: list(map(lambda x: next(iter(())), [1, 2])))
show(lambda: [*map(next, [iter([1]), iter([])])])
show(lambda: sum(It(4)))
show(lambda: max(It(0)))
show(lambda: dict(It(1)))
show(lambda: tuple(zip(It(3), It(2))))
def sub():
    x = yield from r()
    print("got", x)
    y = yield from It(1)
    print("got", y)
show(lambda: list(sub()))
i = r()
next(i)
try: next(i)
except StopIteration as s: print(s.value, s.args)
try: next(i)
except StopIteration as s: print(s.value, s.args)
i = g()
print(next(i))
try: i.throw(StopIteration("thrown"))
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__))
i = r()
next(i)
try: i.throw(StopIteration)
except RuntimeError as e: print(e)
def loop():
    for x in It(2):
        try: raise StopIteration("body")
        except StopIteration as s: yield x, s.value
show(lambda: list(loop()))
for x in It(1): pass
else: print("else runs")
