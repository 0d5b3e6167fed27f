# defaultdict in use: grouping, counting, trees, adjacency, matrices, and how missing keys come into being.
from collections import defaultdict
words = "apple avocado banana blueberry cherry".split()
g = defaultdict(list)
for w in words: g[w[0]].append(w)
print(dict(g), "z" in g, g["z"], "z" in g, g.get("q"), len(g))
c = defaultdict(int)
for ch in "mississippi": c[ch] += 1
print(sorted(c.items(), key=lambda p: (-p[1], p[0])), c["none"], c.pop("none"))
def tree(): return defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1; t["a"]["d"]
def plain(d): return {k: plain(v) for k, v in d.items()} if isinstance(d, defaultdict) else d
print(plain(t), t["a"]["b"]["c"])
adj = defaultdict(set)
for a, b in [(1, 2), (2, 3), (1, 3), (4, 5)]: adj[a].add(b); adj[b].add(a)
def component(n):
    seen, todo = set(), [n]
    while todo:
        x = todo.pop()
        if x not in seen: seen.add(x); todo += adj[x]
    return sorted(seen)
print([component(n) for n in (1, 4, 9)], sorted(adj), {k: len(v) for k, v in adj.items()})
m = defaultdict(lambda: defaultdict(float)); m[0][1] += 2.5; m[1][1] -= 1
print({k: dict(v) for k, v in m.items()}, m[5][5], sorted(m))
n = iter(range(100)); ids = defaultdict(lambda: next(n))
print([ids[w] for w in "a b a c b".split()], dict(ids))
class Log(defaultdict):
    def __missing__(self, k): made.append(k); return super().__missing__(k)
made = []; l = Log(list); l["x"].append(1); l["x"]; l.get("y"); "z" in l; print(made, l)
d = defaultdict(list, {"a": [1]}, b=[2]); print(d, d == {"a": [1], "b": [2]}, d | {"c": 3}, type(d.copy()).__name__, d.default_factory.__name__); d.default_factory = None
try: d["nope"]
except KeyError as e: print("KeyError", e)
for bad in (lambda: defaultdict(5), lambda: defaultdict(list, 5), lambda: defaultdict(lambda k: k)["x"], lambda: defaultdict(int)[[]]):
    try: print(bad())
    except TypeError as e: print(e)
inv = defaultdict(set)
for k, v in {"a": 1, "b": 2, "c": 1}.items(): inv[v].add(k)
print({k: sorted(v) for k, v in inv.items()}, defaultdict(bool)["x"], defaultdict(str)["x"] == "", defaultdict(dict)["x"])
