# dict order as a data structure: move to end, trimming, insertion after deletion, stable grouping, ring buffers.
def touch(d, k): d[k] = d.pop(k)
d = dict.fromkeys("abcd", 0)
touch(d, "b"); print(list(d)); del d["c"]; d["c"] = 1; print(list(d)); d["a"] = 9; print(list(d.items()))
while len(d) > 2: print("drop", d.pop(next(iter(d))), end="; ")
print(d, d.popitem(), d)
class Recent:
    def __init__(self, n): self.n, self.d = n, {}
    def add(self, x):
        self.d.pop(x, None); self.d[x] = True
        if len(self.d) > self.n: del self.d[next(iter(self.d))]
        return [*self.d]
r = Recent(3); print([r.add(x) for x in "abacdba"][-3:])
def unique(it): return list(dict.fromkeys(it))
print(unique("mississippi"), unique([1, 1.0, True, 2]), unique([]), "".join(unique("hello world")))
def group(it, key):
    out = {}
    for x in it: out.setdefault(key(x), []).append(x)
    return out
print(group(range(8), lambda n: n % 3), group("Apple art Bee".split(), lambda w: w[0].lower()))
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print({**a, **b}, {**b, **a}, a | b, list((b | a).items()), {k: (a.get(k), b.get(k)) for k in a | b}, dict(sorted(b.items(), reverse=True)))
e = {}
for i in range(10): e[i] = i
for i in range(0, 10, 2): del e[i]
e[0] = "again"; print(e, list(reversed(e)), next(reversed(e)), len(e))
e.clear(); e.update(z=1, y=2); e |= {"x": 3}; print(e, list(e) == ["z", "y", "x"], e == {"x": 3, "y": 2, "z": 1})
copy = dict(e); copy["w"] = 0; print(list(e), list(copy), dict(copy.items()) == copy, list(dict(zip("ba", (1, 2)))), list({"b": 1, "a": 2, "b": 3}.items()))
inv = {v: k for k, v in e.items()}; print(inv, sorted(e, key=e.get), max(e, key=e.get), {k: v for k, v in e.items() if v != 2}, [k for k in e if e[k] > 1])
n = {i: {j: i * j for j in range(2)} for i in range(3)}; n[1][5] = "deep"; print(n, [v for row in n.values() for v in row.values()])
class Ring:
    def __init__(self, n): self.items, self.at, self.n = {}, 0, n
    def push(self, x): self.items[self.at % self.n] = x; self.at += 1
    def __iter__(self): return (self.items[i % self.n] for i in range(max(0, self.at - self.n), self.at))
q = Ring(3); [q.push(c) for c in "abcde"]; print(list(q), q.items)
