# __call__, __new__, singletons, __init_subclass__, __class_getitem__.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, times=1): return (x + self.n) * times
print(Adder(5)(1), Adder(1)(2, times=3), callable(Adder(1)), list(map(Adder(10), [1, 2])))
class Single:
    inst = None
    def __new__(cls, *a):
        print("new", a, end=" ")
        if cls.inst is None:
            cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self, *a):
        print("init", a)
a, b = Single(1), Single(2)
print(a is b)
class Other:
    def __new__(cls):
        return 42
    def __init__(self):
        print("never")
print(Other())
class Reg:
    subs = {}
    def __init_subclass__(cls, tag=None, **k):
        super().__init_subclass__(**k)
        Reg.subs[tag or cls.__name__] = cls
class X(Reg): pass
class Y(Reg, tag="why"): pass
class Z(Y): pass
print(sorted(Reg.subs), Reg.subs["why"] is Y)
class G:
    def __class_getitem__(cls, k):
        return f"{cls.__name__}[{k}]"
print(G[int is int], G["a"], G[1, 2])
class Upper(str):
    def __new__(cls, v):
        return super().__new__(cls, v.upper())
print(Upper("abc"), type(Upper("a")).__name__)
class Pt(tuple):
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    x = property(lambda s: s[0])
print(Pt(3, 4).x, Pt(3, 4), object.__new__(X).__class__.__name__)
class Plain: pass
for f in (lambda: Plain(1), lambda: object(1), lambda: Plain(x=1), lambda: object.__new__(), lambda: object.__new__(5), lambda: int.__new__(Plain)):
    try:
        f()
    except TypeError as e:
        print(e)
class NI:
    def __call__(self): return NI.__name__
n = NI()
n.__call__ = lambda: "instance"
print(n(), n.__call__())
