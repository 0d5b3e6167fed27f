# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__: order, recursion, bypasses.
class G:
    a = 1
    def __init__(self): self.b = 2
    def __getattr__(self, n):
        if n.startswith("_"): raise AttributeError(f"private {n}")
        return f"<{n}>"
g = G()
print(g.a, g.b, g.c, getattr(g, "d", 0), hasattr(g, "e"), hasattr(g, "_f"), getattr(g, "_h", "default"))
try: g._x
except AttributeError as e: print(e)
class A:
    x = 5
    def __getattribute__(self, n):
        if n == "blocked": raise AttributeError("blocked!")
        return ("ga", n, object.__getattribute__(self, "x")) if n != "__dict__" else object.__getattribute__(self, n)
    def __getattr__(self, n): return ("fallback", n)
    def m(self): return "m"
a = A()
print(a.x, a.anything, a.blocked, a.m, A.m(a))
class S:
    def __setattr__(self, n, v):
        if n == "bad": raise AttributeError("not bad")
        object.__setattr__(self, n, (n, v))
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
s = S()
s.x = 1
s.y: int = 2
print(s.x, s.y, vars(s))
del s.x
for f in (lambda: setattr(s, "bad", 1), lambda: delattr(s, "nope"), lambda: s.x, lambda: getattr(s, 5), lambda: setattr(s, 5, 1), lambda: getattr(s), lambda: hasattr(s, 1), lambda: delattr(s), lambda: getattr(s, "a", 1, 2), lambda: vars(5), lambda: setattr(s, "ok")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class D:
    z = 1
    def __dir__(self): return ["q", "b", "a"]
print(dir(D()), "z" in dir(D), [n for n in dir(S()) if not n.startswith("__")])
class Proxy:
    def __init__(self, o): object.__setattr__(self, "_o", o)
    def __getattr__(self, n): return getattr(self._o, n)
    def __setattr__(self, n, v): setattr(self._o, n, v)
p = Proxy(G())
p.new = 9
print(p.new, p.b, p.zz, p._o.new, "new" in vars(p))
class E:
    def __getattr__(self, n): raise KeyError(n)
try: hasattr(E(), "x")
except KeyError as e: print(repr(e))
class M(type):
    def __getattr__(cls, n): return f"class attr {n}"
class K(metaclass=M): pass
print(K.foo, hasattr(K, "bar"))
try: K().foo
except AttributeError as e: print(e)
