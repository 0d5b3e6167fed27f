# MultiDict, BiDict, default and ordered dicts, counters and frozen dict keys as classes.
class Multi:
    def __init__(self): self.d = {}
    def add(self, k, v): self.d.setdefault(k, []).append(v); return self
    def __getitem__(self, k): return self.d[k][-1]
    def all(self, k): return self.d.get(k, [])
    def items(self): return [(k, v) for k, vs in self.d.items() for v in vs]
class Bi:
    def __init__(self, **k): self.f, self.b = {}, {}; [self.set(a, b) for a, b in k.items()]
    def set(self, a, b):
        if a in self.f: del self.b[self.f[a]]
        if b in self.b: del self.f[self.b[b]]
        self.f[a], self.b[b] = b, a
    def __repr__(self): return f"Bi({self.f})"
class Frozen:
    def __init__(self, d): self.items = frozenset(d.items())
    def __hash__(self): return hash(self.items)
    def __eq__(self, o): return self.items == o.items
class Default(dict):
    def __init__(self, make): self.make = make
    def __missing__(self, k): self[k] = v = self.make(); return v
m = Multi().add("a", 1).add("b", 2).add("a", 3)
print(m["a"], m.all("a"), m.all("z"), m.items())
b = Bi(x=1, y=2)
b.set("x", 2); b.set("z", 9)
print(b, b.b)
print({Frozen({"p": 1, "q": 2}): "hit"}[Frozen({"q": 2, "p": 1})])
d = Default(list)
for w in "apple avocado banana blueberry cherry".split(): d[w[0]].append(w)
print(d, len(d), "z" in d, d["z"], len(d))
n = Default(lambda: Default(int))
for a, c in zip("abcabc", "xyxyxy"): n[a][c] += 1
print({k: dict(v) for k, v in n.items()})
class LRU(dict):
    def __init__(self, cap): self.cap = cap
    def get(self, k, d=None):
        if k in self: self[k] = v = self.pop(k); return v
        return d
    def put(self, k, v):
        self.pop(k, None)
        if len(self) >= self.cap: del self[next(iter(self))]
        self[k] = v
l = LRU(2)
l.put(1, "a"); l.put(2, "b"); l.get(1); l.put(3, "c")
print(list(l), l.get(2, "gone"), l.get(1))
o = {}
for k in "cab": o[k] = ord(k)
o["c"] = 0; del o["a"]; o["a"] = 1
print(o, list(reversed(o)), dict(sorted(o.items())), sorted(o, key=o.get), max(o, key=o.get), {v: k for k, v in o.items()})
