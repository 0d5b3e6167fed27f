# Objects that iterate by __iter__, __getitem__, __next__ and __reversed__; len, contains and star use.
class ByIndex:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError
        return i * i
class ByIter:
    def __init__(self, *v): self.v = v
    def __iter__(self): return iter(self.v)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n + 1
class Both(ByIter):
    def __contains__(self, x): return "asked"
    def __reversed__(self): return iter("rev")
    def __len__(self): return 10
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(ByIndex(4)), 9 in ByIndex(4), 5 in ByIndex(4), [*ByIndex(3)], tuple(ByIndex(2)), sum(ByIndex(5)), max(ByIndex(4)), dict(zip(ByIndex(3), "abc")))
c = Countdown(3); print(next(c), list(c), list(c), list(Countdown(2)), 2 in Countdown(5))
b = Both(1, 2, 3); print(7 in b, list(b), "".join(reversed(b)), len(b), bool(b), [*b, *b], {*b}, sorted(b, reverse=True))
x, *y = ByIndex(4); print(x, y); (p, q), r = ByIter("ab", 5); print(p, q, r)
show(lambda: [a for a, b, c in [ByIndex(2)]]); show(lambda: dict([ByIter(1, 2, 3)])); show(lambda: dict([ByIter(1, 2)]))
class NoIter: pass
class Bad1:
    def __iter__(self): return 5
class Bad2:
    def __iter__(self): raise KeyError("iter")
class Bad3:
    __iter__ = None
    def __getitem__(self, i): return 1
class Bad4:
    def __getitem__(self, i): raise KeyError(i)
class Bad5:
    def __len__(self): return -1
class Bad6:
    def __len__(self): return "x"
class Bad7:
    def __contains__(self, x): raise ValueError("contains")
for o in (NoIter(), Bad1(), Bad2(), Bad3(), Bad4()): show(lambda: list(o)); show(lambda: 1 in o)
show(lambda: len(Bad5())); show(lambda: len(Bad6())); show(lambda: bool(Bad5())); show(lambda: 1 in Bad7()); show(lambda: len(NoIter())); show(lambda: reversed(NoIter())); show(lambda: next(NoIter())); show(lambda: next(ByIter(1))); show(lambda: iter(NoIter(), 1)); show(lambda: [*NoIter()]); show(lambda: print(*5))
calls = []
class Hint:
    def __iter__(self): calls.append("iter"); return iter([1])
    def __length_hint__(self): calls.append("hint"); return 5
print(list(Hint()), "iter" in calls, NotImplemented is type(NotImplemented)())
it = iter(ByIndex(2)); print(type(it).__name__, next(it), next(it), next(it, "end"), next(it, "end"))
n = iter([3, 2, 1, 0, 5].pop, 0); print(list(n))
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, k): return self.rows[k[0]][k[1]] if isinstance(k, tuple) else self.rows[k]
    def __iter__(self): return (v for r in self.rows for v in r)
m = Matrix([[1, 2], [3, 4]]); print(m[1, 0], m[0], list(m), 4 in m, m[0][1])
