# Attribute lookup order: instance, class, bases, descriptors; changes at run time are seen.
class A:
    x = "A"
    def m(self): return "A.m"
class B(A): pass
b = B()
def look(): return b.x, b.m()
print(look())
B.x = "B"
print(look())
b.x = "inst"
b.m = lambda: "inst.m"
print(look())
del b.x, b.m, B.x
print(look())
A.m = lambda self: "new A.m"
A.x = property(lambda self: "prop")
b.__dict__["x"] = "hidden"
print(look())
A.x = 5
print(look())
class C:
    x = "C"
    def m(self): return "C.m"
B.__bases__ = (C,)
print(b.m(), [k.__name__ for k in B.__mro__])
def count(o, n):
    out = []
    for i in range(n):
        out.append(o.v)
        if i == 1: type(o).v = "class changed"
        if i == 3: o.v = "instance"
        if i == 5: del o.v
    return out
class D: v = "class"
print(count(D(), 8))
class E:
    def __init__(self): self.a = 1
es = [E() for _ in range(4)]
es[1].b = 2
es[2].b, es[2].a = 3, 4
del es[3].a
E.a = "cls"
print([e.a for e in es], [getattr(e, "b", None) for e in es], [list(e.__dict__) for e in es])
f = es[0]
f.__dict__ = {"a": "replaced", "z": 26}
print(f.a, f.z, f.__dict__)
f.__class__ = D
print(f.v, type(f).__name__, f.a)
