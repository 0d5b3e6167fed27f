# property: getter, setter, deleter, read-only, computed, inherited, property().
class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def c(self):
        "celsius"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273:
            raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleting")
        del self._c
    @property
    def f(self):
        return self._c * 9 / 5 + 32
t = Temp(20)
t.c = 25
t.c += 5
print(t.c, t.f, Temp.c.__doc__, type(Temp.c).__name__)
for f in (lambda: setattr(t, "c", -300), lambda: setattr(t, "f", 1), lambda: delattr(t, "f")):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del t.c
try:
    t.c
except AttributeError as e:
    print(e)
class W:
    def gx(self): return "gx"
    def sx(self, v): print("set", v)
    x = property(gx, sx, doc="dx")
    y = property(lambda self: 5)
    z = property()
w = W()
w.x = 3
w.__dict__["x"] = "hidden"
print(w.x, w.y, W.x.__doc__, W.x.fget(w))
try:
    w.z
except AttributeError as e:
    print(e)
class Sub(Temp):
    @Temp.c.getter
    def c(self):
        return "sub"
    @property
    def f(self):
        return super().f + 1
s = Sub(0)
print(s.c, s.f)
s.c = 10
print(s._c, s.f)
class E:
    @property
    def p(self):
        return self.missing
try:
    E().p
except AttributeError as e:
    print(e)
print(hasattr(E(), "p"), getattr(E(), "p", "dflt"))
