# Default repr of classes, instances, functions and methods (addresses removed), and overridden ones.
def clean(s):
    out, i = "", 0
    while i < len(s):
        if s.startswith("0x", i):
            out += "0x"
            i += 2
            while i < len(s) and s[i] in "0123456789abcdef": i += 1
        else:
            out += s[i]
            i += 1
    return out
class A:
    class B:
        def m(self): pass
    def m(self): pass
def f():
    def g(): pass
    class L: pass
    return g, L
g, L = f()
gen = (x for x in ())
for o in (A, A(), A.B, A.B(), A.m, A().m, A.B().m, f, g, L, L(), lambda: 0, len, "".join, str.join, int, type, object(), gen, iter([]), iter({}), iter(()), iter(""), iter(set()), iter(range(1)), enumerate([]), zip(), map(len, []), filter(None, []), reversed([]), range(1), slice(1), property(), staticmethod(f), classmethod(f), super(A, A()), ..., None, NotImplemented, memoryview(b""), {}.keys(), iter({}.items()), iter(b""), f.__code__.co_name, A.__dict__.__class__, type(None), type(...), type(f), type(gen)):
    print(clean(repr(o)))
class Meta(type):
    def __repr__(cls): return f"M<{cls.__name__}>"
class C(metaclass=Meta):
    def __repr__(self): return "c"
print(C, [C, C()], str(C), f"{C}", {C: C()}, type(C), Meta)
class Deep:
    def __init__(self): self.children = []
    def __repr__(self): return f"Deep({self.children})"
d = Deep()
d.children.append(Deep())
print(d)
d.children.append(d)
try: repr(d)
except RecursionError: print("RecursionError")
C.__module__ = "zoo"
class N: pass
N.__name__ = "Renamed"
N.__qualname__ = "Q.N"
print(clean(repr(N())), N, N.__name__)
for bad in (5, None):
    try: N.__name__ = bad
    except TypeError as e: print(e)
try: del N.__name__
except TypeError as e: print(e)
try: int.__name__ = "x"
except TypeError as e: print(e)
