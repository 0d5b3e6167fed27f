# __getattr__, __getattribute__, __setattr__, __delattr__, proxies.
class Dyn:
    real = "real"
    def __init__(self): self.set = "inst"
    def __getattr__(self, n):
        if n.startswith("get_"):
            return lambda *a: (n[4:], a)
        raise AttributeError(f"no {n} here")
d = Dyn()
print(d.real, d.set, d.get_x(1, 2), hasattr(d, "get_y"), hasattr(d, "other"), getattr(d, "zz", "default"))
try:
    d.other
except AttributeError as e:
    print(e)
class Trace:
    def __init__(self): self.x = 1
    def __getattribute__(self, n):
        print("get", n, end="; ")
        return super().__getattribute__(n)
    def __setattr__(self, n, v):
        print("set", n, v, end="; ")
        super().__setattr__(n, v)
    def m(self): return self.x
t = Trace()
t.x += 1
print(t.m())
class Proxy:
    def __init__(self, o): object.__setattr__(self, "_o", o)
    def __getattr__(self, n): return getattr(self._o, n)
    def __setattr__(self, n, v): setattr(self._o, n, v)
    def __delattr__(self, n): delattr(self._o, n)
    def __len__(self): return len(self._o)
p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._o, len(p), p.count(1))
class T: pass
q = Proxy(T())
q.a = 5
print(q.a, q._o.a)
del q.a
print(hasattr(q, "a"))
class RO:
    def __init__(self): self.__dict__["v"] = 1
    def __setattr__(self, n, v): raise AttributeError(f"{n} is read-only")
r = RO()
try:
    r.v = 2
except AttributeError as e:
    print(e, r.v)
class Attr(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k) from None
    def __setattr__(self, k, v): self[k] = v
a = Attr(x=1)
a.y = a.x + 1
print(a, a.y, hasattr(a, "q"), a.keys())
class G:
    def __getattr__(self, n):
        return n
g = G()
try:
    len(g)
except TypeError as e:
    print(e)
print(g.anything, g.__len__)
