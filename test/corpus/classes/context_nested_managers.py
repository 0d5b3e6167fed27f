# Context managers that hold state: a transaction, a temporary attribute, a timer of steps, an indenter, a pool.
class Transaction:
    def __init__(self, d): self.d = d
    def __enter__(self): self.saved = dict(self.d); return self.d
    def __exit__(self, t, v, tb):
        if t: self.d.clear(); self.d.update(self.saved)
        return t is ValueError
d = {"a": 1}
with Transaction(d) as x: x["b"] = 2
with Transaction(d) as x: x["c"] = 3; raise ValueError
try:
    with Transaction(d) as x: x.clear(); raise KeyError("k")
except KeyError as e: print(repr(e))
print(d)
class Temp:
    def __init__(self, o, **kw): self.o, self.kw = o, kw
    def __enter__(self): self.old = {k: getattr(self.o, k, Temp) for k in self.kw}; vars(self.o).update(self.kw)
    def __exit__(self, *a):
        for k, v in self.old.items(): delattr(self.o, k) if v is Temp else setattr(self.o, k, v)
class O: pass
o = O(); o.x = 1
with Temp(o, x=5, y=6): print(vars(o))
print(vars(o))
class Indent:
    level = 0
    def __enter__(self): Indent.level += 1; return self
    def __exit__(self, *a): Indent.level -= 1
    def say(self, s): print("  " * Indent.level + s)
i = Indent()
with i:
    i.say("one")
    with i, i: i.say("three")
    i.say("one again")
class Pool:
    def __init__(self, n): self.free, self.used = list(range(n)), []
    def get(self):
        pool = self
        class Lease:
            def __enter__(self): self.r = pool.free.pop(0); pool.used.append(self.r); return self.r
            def __exit__(self, *a): pool.used.remove(self.r); pool.free.append(self.r)
        return Lease()
p = Pool(2)
with p.get() as a, p.get() as b:
    print(a, b, p.free, p.used)
    try:
        with p.get() as c: pass
    except IndexError as e: print(e)
print(p.free, p.used)
