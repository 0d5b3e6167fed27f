# __slots__: inheritance, dict and weakref, conflicts, defaults, descriptors.
class A:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
a = A(1)
print(a.x, hasattr(a, "y"), hasattr(a, "__dict__"), A.__slots__, type(A.x).__name__)
for f in (lambda: a.y, lambda: setattr(a, "z", 1), lambda: delattr(a, "y"), lambda: a.__dict__, lambda: vars(a)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a.y = 5
del a.x
print(hasattr(a, "x"), a.y)
class B(A):
    __slots__ = "z"
b = B(2)
b.z = 3
print(b.x, b.z, B.__slots__, hasattr(b, "__dict__"))
class C(A): pass
c = C(1)
c.q = 9
print(c.x, c.q, c.__dict__)
class D:
    __slots__ = ["a", "__dict__"]
d = D()
d.a = 1
d.other = 2
print(d.a, d.other, d.__dict__)
class P:
    __slots__ = ("__priv", "pub")
    def __init__(self): self.__priv = 7
    def get(self): return self.__priv
print(P().get(), [s for s in dir(P) if "priv" in s])
for bases, ns in (((), {"__slots__": ("a",), "a": 1}), ((), {"__slots__": (5,)}), ((), {"__slots__": 5}), ((), {"__slots__": ()}), ((int,), {"__slots__": ()}), ((), {"__slots__": {"k": "doc of k"}})):
    try:
        t = type("T", bases, dict(ns))
        print(t.__slots__, [n for n in dir(t) if not n.startswith("__")])
    except Exception as e: print(type(e).__name__, e)
print(A.x.__get__(A(4)), A.x.__get__(None, A) is A.x, A.x.__name__, A.x.__objclass__ is A)
A.x.__set__(a, "via")
print(a.x)
class E1:
    __slots__ = ("m",)
class E2:
    __slots__ = ("n",)
try:
    class F(E1, E2): pass
except TypeError as e: print(e)
class Eq:
    __slots__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
    def __eq__(self, o): return all(getattr(self, s) == getattr(o, s) for s in self.__slots__)
    def __repr__(self): return "Eq(" + ", ".join(f"{s}={getattr(self, s)!r}" for s in self.__slots__) + ")"
print(Eq(1, 2) == Eq(1, 2), Eq(1, 2) == Eq(1, 3), Eq("p", [])) 
