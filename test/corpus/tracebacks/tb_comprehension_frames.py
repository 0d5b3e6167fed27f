# Frames of comprehensions, lambdas, generators, nested functions and class bodies in one traceback.
import traceback
def boom(x): return 1 // (x - 2)
def rows(n):
    return [boom(i) for i in range(n)]
def lazy(n):
    return (boom(i) for i in range(n))
def show(f):
    try:
        f()
    except Exception as e:
        for fr in traceback.extract_tb(e.__traceback__):
            print(f"  {fr.lineno}:{fr.name}: {fr.line}")
        print(type(e).__name__, e)
show(lambda: rows(5))
show(lambda: list(lazy(5)))
show(lambda: {boom(i) for i in (1, 2)})
show(lambda: {i: boom(i) for i in (2,)})
show(lambda: [[boom(j) for j in range(i)] for i in (1, 3)])
show(lambda: sorted([3, 2, 1], key=boom))
show(lambda: list(map(boom, [0, 1, 2])))
def make():
    class C:
        x = boom(2)
    return C
show(make)
class D:
    def __init__(self): self.v = boom(2)
    @staticmethod
    def build(): return D()
    @property
    def p(self): return boom(2)
    def __len__(self): return boom(2)
    def __iter__(self): yield boom(1); yield boom(2)
show(D.build)
d = object.__new__(D)
show(lambda: d.p)
show(lambda: len(d))
show(lambda: [x for x in d])
show(lambda: max(d, key=lambda v: v))
def deco(f):
    def wrapper(*a, **k):
        return f(*a, **k)
    return wrapper
@deco
@deco
def target(): return boom(2)
show(target)
rows(4)
