# property with getter, setter, deleter, doc, inheritance, override of one accessor.
class T:
    """doc T"""
    def __init__(self): self._c = 0
    @property
    def c(self):
        "celsius"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleting")
        self._c = None
    f = property(lambda s: s._c * 9 / 5 + 32, lambda s, v: setattr(s, "_c", (v - 32) * 5 / 9), None, "fahrenheit")
    ro = property(lambda s: "ro")
    wo = property(None, lambda s, v: print("wo", v))
    none = property()
t = T()
t.c = 100
print(t.c, t.f, T.c.__doc__, T.f.__doc__, T.__doc__)
t.f = 212
t.wo = 3
print(t.c)
del t.c
print(t.c)
for code in ("t.c = -300", "t.ro = 1", "del t.ro", "t.wo", "t.none", "t.none = 1", "del t.none", "del t.f"):
    try: exec(code)
    except Exception as e: print(code, type(e).__name__, e)
class S(T):
    @T.c.getter
    def c(self): return "S" + str(super().c)
    @property
    def ro(self): return super().ro + "!"
s = S()
s.c = 7
print(s.c, s.ro, S.c.fset is T.c.fset, S.c.__doc__, type(T.c).__name__, T.c.fget(t))
class Cached:
    def __init__(self): self.n = 0
    @property
    def v(self):
        if "v_" not in self.__dict__:
            self.n += 1
            self.v_ = "computed"
        return self.v_
k = Cached()
print(k.v, k.v, k.n)
class P:
    @property
    def broken(self): return self.missing
    def __getattr__(self, n): return "fallback " + n
print(P().broken, P().other)
class R:
    @property
    def broken(self): return self.missing
try: R().broken
except AttributeError as e: print(e)
try: property(1).fget
except TypeError as e: print(e)
print(property(len).fget is len, property(doc="d").__doc__, isinstance(T.c, property))
try: T().c.x
except AttributeError as e: print(e)
class L:
    x = property(lambda self: 1)
    def __init__(self): self.__dict__["x"] = 2
print(L().x, vars(L())["x"])
