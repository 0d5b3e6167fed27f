# Attribute lookup: data and non-data descriptors, instance dict, __getattr__, __getattribute__, super.
log = []
class Data:
    def __set_name__(self, owner, name): log.append(f"name {owner.__name__}.{name}"); self.n = name
    def __get__(self, o, c=None): return self if o is None else f"data {o.__dict__.get(self.n)}"
    def __set__(self, o, v): o.__dict__[self.n] = v
class NonData:
    def __get__(self, o, c=None): return f"nondata {type(o).__name__} {c.__name__}"
class ReadOnly:
    def __get__(self, o, c=None): return "ro"
    def __set__(self, o, v): raise AttributeError("read only")
class A:
    d, n, r, plain = Data(), NonData(), ReadOnly(), "class"
    def __getattr__(self, name):
        log.append(f"getattr {name}")
        if name == "dynamic": return "made"
        raise AttributeError(f"no {name}")
a = A(); print(log); log.clear()
print(a.d, a.n, a.r, a.plain, a.dynamic, A.d.n, A.n)
a.__dict__.update(d="inst", n="inst", r="inst", plain="inst")
print(a.d, a.n, a.r, a.plain)
a.d = 5; a.n = 6; print(a.__dict__, a.d, a.n)
for f in (lambda: setattr(a, "r", 1), lambda: delattr(a, "d"), lambda: a.missing, lambda: delattr(a, "missing")):
    try: f()
    except AttributeError as e: print(e)
print(log); log.clear()
class B(A):
    def __getattribute__(self, name):
        log.append(name)
        if name == "hidden": raise AttributeError("hidden away")
        return super().__getattribute__(name)
b = B(); b.x = 1
print(b.x, b.d, b.dynamic, hasattr(b, "hidden"), getattr(b, "hidden", "dflt"), len(b.__dict__)); print(log); log.clear()
class Len:
    def __getattribute__(self, name): log.append(name); return object.__getattribute__(self, name)
    def __len__(self): return 3
l = Len(); print(len(l), bool(l), log, l.__len__(), log)
class Inst:
    pass
i = Inst(); i.__len__ = lambda: 5; i.__call__ = lambda: "called"
for f in (lambda: len(i), lambda: i(), lambda: i.__len__()):
    try: print(f())
    except TypeError as e: print(e)
class C(A):
    d = "overrides"
    n = property(lambda self: "prop")
    def both(self): return super().n, super().d, super().plain
c = C(); print(c.d, c.n, c.both()); c.__dict__["d"] = 1; print(c.d)
class Lazy:
    def __init__(self, f): self.f = f
    def __set_name__(self, o, n): self.n = n
    def __get__(self, o, c=None):
        if o is None: return self
        o.__dict__[self.n] = v = self.f(o); log.append("computed"); return v
class L:
    @Lazy
    def v(self): return [1]
log.clear(); x = L(); print(x.v is x.v, log, x.__dict__); del x.v; x.v; print(log)
class Bound:
    def m(self): return self
    c = classmethod(lambda cls: cls.__name__); s = staticmethod(lambda: "s")
o = Bound(); print(o.m.__self__ is o, Bound.m.__get__(o, Bound)() is o, o.m == o.m, o.m is o.m, Bound.__dict__["c"].__get__(None, Bound)(), Bound.__dict__["s"].__get__(o)(), Bound.m(7), o.m.__func__ is Bound.m)
