# list.sort and sorted: stability, keys, reverse, mixed kinds, errors half-way, changing the list in a key.
import random
rows = [("b", 2), ("a", 2), ("c", 1), ("a", 1), ("b", 1)]
print(sorted(rows), sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: r[1], reverse=True), sorted(rows, key=lambda r: (-r[1], r[0])))
l = rows[:]; l.sort(key=lambda r: r[0]); l.sort(key=lambda r: r[1]); print(l == sorted(rows, key=lambda r: (r[1], r[0])))
print(sorted([3, 1.5, True, 2 ** 70, -1]), sorted("bAaB"), sorted("bAaB", key=str.lower), sorted([[2], [1, 5], []]), sorted([(1, "b"), (1, "a")]), sorted({3: 0, 1: 0}), sorted(x % 3 for x in range(5)), sorted([]), sorted([True, False, 0, 1]))
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
show(lambda: sorted([1, "a"])); show(lambda: sorted([None, 1])); show(lambda: sorted(5)); show(lambda: sorted([1], lambda x: x)); show(lambda: sorted([2, 1], key=5)); show(lambda: [1].sort(1)); show(lambda: sorted([1j, 2j])); show(lambda: sorted([1, 2], key=lambda x: 1 / 0)); show(lambda: sorted([{}, {}])); show(lambda: sorted([(1, {}), (1, {})])); show(lambda: sorted([1], reverse="x")); show(lambda: sorted([3, 1], reverse=1)); show(lambda: sorted()); show(lambda: sorted([1], foo=1))
class T:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o): T.n += 1; return self.v < o.v
    def __repr__(self): return f"T{self.v}"
print(sorted([T(3), T(1), T(2)]), T.n > 0, sorted([T(1), T(1)]), min([T(2), T(1)]))
class Boom(T):
    def __lt__(self, o):
        if {self.v, o.v} == {2, 3}: raise ValueError("cannot compare 2 and 3")
        return self.v < o.v
b = [Boom(v) for v in (4, 3, 2, 1)]
show(lambda: b.sort()); print(sorted(x.v for x in b))
m = [3, 1, 2]
def key(x): m.append(x); return x
show(lambda: m.sort(key=key)); print(sorted(m)[:3])
m = [2, 1, 3]
def peek(x): seen.append(len(m)); return x
seen = []; m.sort(key=peek); print(m, seen)
r = random.Random(3); data = [(r.randrange(10), i) for i in range(500)]
s = sorted(data, key=lambda p: p[0]); print(all(a[0] < b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(s, s[1:])))
s = sorted(data, key=lambda p: p[0], reverse=True); print(all(a[0] > b[0] or a[0] == b[0] and a[1] < b[1] for a, b in zip(s, s[1:])))
big = [r.random() for _ in range(1000)]; a = sorted(big); print(all(x <= y for x, y in zip(a, a[1:])), sorted(a, reverse=True) == a[::-1], sorted(range(200, 0, -1)) == list(range(1, 201)), sorted([0] * 50 + [1] * 50) == [0] * 50 + [1] * 50)
names = ["Öl", "apfel", "Zebra", "ähre"]; print(sorted(names), sorted(names, key=str.casefold), sorted("a10 a2 a1".split(), key=lambda s: int(s[1:])), sorted(["b", "", "a"], key=lambda s: (s == "", s)), m.sort(), m.reverse(), m)
