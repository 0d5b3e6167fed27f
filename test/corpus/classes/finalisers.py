# __del__: of cycles, once, with what it keeps, and at the end.
import atexit
import gc

def junk(n):
    x = [i for i in range(100)]
    return n and junk(n - 1) or len(x)

def settle(f):
    f()
    junk(5)
    gc.collect()

log = []

class A:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)

def cycle():
    a, b = A(1), A(2)
    a.other, b.other = b, a
settle(cycle)
print(sorted(log))

class B:
    def __del__(self): saved.append(self)
saved = []
def lone(): B()
settle(lone)
print(len(saved), type(saved[0]).__name__)
def clear(): saved.clear()
settle(clear)
print(len(saved))

class Failing:
    def __del__(self): raise ValueError('not seen')
class D(list):
    def __del__(self): log.append(list(self))
class E(A):
    def __del__(self):
        super().__del__()
        log.append('E')
def more():
    D([1, 2])
    E(3)
settle(more)
print(sorted(log, key=str))
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), gc.collect() >= 0, len(gc.get_count()))
class Last:
    def __del__(self): print('last', self.n)
last = Last()
last.n = 9
atexit.register(print, 'exit function', 1)
atexit.register(print, 'exit function', 2)
