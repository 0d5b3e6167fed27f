# Data and non-data descriptors, precedence over the instance dict, __set_name__, on classes.
class Data:
    def __set_name__(self, owner, name): self.name = name; print("set_name", owner.__name__, name)
    def __get__(self, obj, cls): return self if obj is None else ("get", self.name, obj.__dict__.get("_" + self.name))
    def __set__(self, obj, v): obj.__dict__["_" + self.name] = v
    def __delete__(self, obj): del obj.__dict__["_" + self.name]
class NonData:
    def __get__(self, obj, cls): return "nondata", obj is None, cls.__name__
class SetOnly:
    def __set__(self, obj, v): obj.__dict__["so"] = v * 2
class DelOnly:
    def __delete__(self, obj): print("deleted")
class C:
    d = Data()
    n = NonData()
    so = SetOnly()
    do = DelOnly()
c = C()
c.d = 5
c.__dict__["d"] = "shadow"
c.__dict__["n"] = "instance"
print(c.d, c.n, C.n, C.d.name, c.__dict__)
c.so = 4
print(c.so, type(C.so).__name__, C().so.__class__.__name__)
del c.d
print(c.d)
del c.do
for f in (lambda: setattr(c, "do", 1), lambda: delattr(c, "so"), lambda: delattr(c, "d"), lambda: delattr(C(), "n")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c.n = "direct"
print(c.n, vars(c)["n"])
del c.n
print(c.n)
C.n = 7
print(c.n, C.n)
class Bad:
    def __set_name__(self, owner, name): raise ValueError("no name")
try:
    class X:
        b = Bad()
except Exception as e: print(type(e).__name__, e, repr(e.__cause__), getattr(e, "__notes__", None))
class Late: pass
Late.x = Data()
try: print(Late().x)
except AttributeError as e: print(e)
class Meta(type):
    p = property(lambda cls: "meta " + cls.__name__)
    q = NonData()
class W(metaclass=Meta):
    q = "own"
print(W.p, W.q)
try: W().p
except AttributeError as e: print(e)
try: W.p = 1
except AttributeError as e: print(e)
class Func:
    def __get__(self, o, c): return lambda *a: (o is not None, a)
class V: m = Func()
print(V().m(1), V.m(1), getattr(V(), "m")(2))
