# Descriptors: data and non-data, __set_name__, precedence, functions as descriptors.
class Data:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name
    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, v):
        print("set", self.name, v)
        obj.__dict__[self.name] = v
    def __delete__(self, obj):
        print("del", self.name)
        obj.__dict__.pop(self.name, None)
class NonData:
    def __get__(self, obj, cls):
        return ("nd", obj is not None, cls.__name__)
class A:
    d = Data()
    n = NonData()
a = A()
print(a.d)
a.d = 5
print(a.d, a.n, A.n, type(A.d).__name__, a.__dict__)
a.n = "shadow"
a.__dict__["d"] = "ignored"
print(a.n, a.d)
del a.d
print(a.d)
class Positive:
    def __set_name__(self, o, n):
        self.n = n
    def __get__(self, o, c):
        return self if o is None else vars(o)[self.n]
    def __set__(self, o, v):
        if v <= 0:
            raise ValueError(f"{self.n} must be positive, got {v}")
        vars(o)[self.n] = v
class Box:
    w, h = Positive(), Positive()
    def __init__(self, w, h):
        self.w, self.h = w, h
print(Box(2, 3).w)
try:
    Box(1, -1)
except ValueError as e:
    print(e)
def f(self, x):
    return (type(self).__name__, x)
print(f.__get__(5, int)(1), f.__get__(a)(2), A.__dict__["n"].__get__(None, A))
class Lazy:
    def __init__(self, fn):
        self.fn = fn
    def __set_name__(self, o, n):
        self.n = n
    def __get__(self, o, c):
        print("compute", end=" ")
        v = o.__dict__[self.n] = self.fn(o)
        return v
class L:
    @Lazy
    def val(self):
        return 42
l = L()
print(l.val, l.val)
class SetOnly:
    def __set__(self, o, v):
        print("only set", v)
class S:
    s = SetOnly()
s = S()
s.s = 1
print(type(s.s).__name__)
