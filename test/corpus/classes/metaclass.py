# Metaclasses: __new__, __init__, __call__, __prepare__, attributes of classes, conflicts.
class Meta(type):
    def __new__(m, name, bases, ns, **k):
        print("new", name, [b.__name__ for b in bases], sorted(x for x in ns if not x.startswith("__")), k)
        ns["added"] = name.lower()
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **k):
        super().__init__(name, bases, ns)
        cls.inited = True
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    def __repr__(cls):
        return f"<M {cls.__name__}>"
    def __len__(cls):
        return 7
    def __getitem__(cls, k):
        return (cls.__name__, k)
    def __iter__(cls):
        return iter("xyz")
    def __contains__(cls, v):
        return v == 5
    def hello(cls):
        return "hello " + cls.__name__
    @property
    def prop(cls):
        return "meta prop"
class A(metaclass=Meta, opt=1):
    x = 1
    def __init__(self, v=0): self.v = v
class B(A):
    y = 2
print(A, B, A.added, B.added, B.inited, len(A), A["k"], list(B), 5 in A, 6 in A, A.hello(), A.prop, type(A) is Meta, isinstance(B, Meta))
print(A(3).v, B().v)
try:
    A().hello
except AttributeError as e:
    print(e)
class Single(type):
    insts = {}
    def __call__(cls, *a):
        if cls not in cls.insts:
            cls.insts[cls] = super().__call__(*a)
        return cls.insts[cls]
class S(metaclass=Single): pass
print(S() is S())
class Ordered(type):
    @classmethod
    def __prepare__(m, name, bases):
        return {"prepared": True}
    def __new__(m, n, b, ns):
        c = super().__new__(m, n, b, dict(ns))
        c.names = [k for k in ns if not k.startswith("__")]
        return c
class O(metaclass=Ordered):
    b = 1
    a = 2
    def m(self): pass
print(O.names, O.prepared)
class M2(type): pass
try:
    class X(A, metaclass=M2): pass
except TypeError as e:
    print(str(e)[:20])
def fake(name, bases, ns):
    return (name, len(bases), ns["q"])
class F(metaclass=fake):
    q = 9
print(F)
Dyn = Meta("Dyn", (A,), {"z": 1})
print(Dyn.z, Dyn.x)
