# __prepare__, __new__, __init__, __instancecheck__, __subclasscheck__, keywords, conflicts.
class Ordered(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"): print("  define", k)
        super().__setitem__(k, v)
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return Ordered()
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(mcs, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, flag=None):
        super().__init__(name, bases, ns)
        cls.flag = flag
    def __instancecheck__(cls, o): return o == "magic" or super().__instancecheck__(o)
    def __subclasscheck__(cls, c): return c is int or super().__subclasscheck__(c)
    def __len__(cls): return 42
    def __iter__(cls): return iter("meta")
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return (cls.__name__, k)
    def __add__(cls, o): return "added"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __bool__(cls): return False
class A(metaclass=Meta, flag="on"):
    x = 1
    def f(self): pass
class B(A, flag=2): y = 2
print(A.flag, B.flag, A, B, len(A), list(A), 1 in A, A["k"], A + 1, bool(A), type(A).__name__, type(B).__name__)
print(isinstance("magic", A), isinstance(A(), A), isinstance(5, A), issubclass(int, A), issubclass(B, A), issubclass(str, A))
class M2(type): pass
for f in (lambda: Meta("C", (M2("Z", (), {}),), {}), lambda: type("D", (A, M2("Z", (), {})), {}), lambda: type("E", (A,), {}), lambda: type("F", (5,), {}), lambda: type("G", (), 5), lambda: type(5, (), {}), lambda: type("H", [], {}), lambda: type("I", (), {}, extra=1), lambda: type(), lambda: type(1, 2), lambda: type("J", (bool,), {}), lambda: type("K", (type(None),), {})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Func:
    pass
def maker(name, bases, ns): return (name, bases, sorted(k for k in ns if not k.startswith("__")))
class Made(metaclass=maker):
    z = 1
print(Made)
class Sub:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag
class S1(Sub, tag="t"): pass
class S2(S1): pass
print(S1.tag, S2.tag)
try:
    class S3(Sub, unknown=1): pass
except TypeError as e: print(e)
class Item:
    def __class_getitem__(cls, k): return (cls.__name__, k)
class Item2(Item): pass
print(Item[int], Item2[1, 2])
try: Item()[1]
except TypeError as e: print(e)
