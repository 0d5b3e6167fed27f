# dir of classes, instances, modules and objects: what must be there, order, and custom __dir__.
class A:
    ca = 1
    def m(self): pass
class B(A):
    cb = 2
    def __init__(self): self.inst = 1
b = B()
own = lambda o: [n for n in dir(o) if not n.startswith("__")]
print(own(b), own(B), own(A), own(5)[:3], own("a")[:4], own([]), own({}), own(()), own(set())[:4], own(b"")[:3], own(1.5), own(range(1)), own(slice(1)))
print([n for n in ("__class__", "__doc__", "__init__", "__eq__", "__hash__", "__dict__", "__module__", "__repr__", "__setattr__") if n in dir(b)], dir(b) == sorted(dir(b)))
class D:
    def __dir__(self): return ["z", "a", "m"]
class T:
    def __dir__(self): return ("t",)
class Bad:
    def __dir__(self): return 5
print(dir(D()), dir(T()))
for f in (lambda: dir(Bad()), lambda: dir(1, 2)):
    try: print(f())
    except TypeError as e: print(e)
def f():
    x, y = 1, 2
    return dir()
print(f(), "own" in dir(), "A" in dir())
class M(type):
    meta = 1
    def __dir__(cls): return ["from", "meta"]
class K(metaclass=M): k = 1
print(dir(K), own(K()), hasattr(K, "meta"), hasattr(K(), "meta"))
import sys
print("exit" in dir(sys), "modules" in dir(sys), all(isinstance(n, str) for n in dir(sys)))
