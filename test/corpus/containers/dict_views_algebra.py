# keys(), items() and values(): set algebra, liveness, comparison, isdisjoint and reversed.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
k, i, v = a.keys(), a.items(), a.values()
print(sorted(k & b), sorted(k | b), sorted(k - b.keys()), sorted(k ^ b.keys()), sorted(i & b.items()), sorted(i - b.items()), sorted(["y", "q"] & k), sorted({"x"} | k))
print(k == {"x", "y"}, k == b.keys(), k <= {"x", "y", "z"}, k < {"x", "y"}, k >= {"x"}, i == {("x", 1), ("y", 2)}, v == v, v == a.values(), k != i, k.isdisjoint("ab"), i.isdisjoint([("x", 1)]))
print("x" in k, ("x", 1) in i, ("x", 2) in i, "x" in i, 2 in v, ["x", 1] in i, ("q", 1) in i, (1,) in i)
a["w"] = 0; print(len(k), list(i), list(reversed(k)), list(reversed(v)), list(reversed(i)), next(iter(v)))
print(k, i, v, type(k).__name__, k.mapping, {}.keys(), {}.values())
show(lambda: hash(k)); show(lambda: k[0]); show(lambda: k | 5); show(lambda: v & v); show(lambda: k.add("n")); show(lambda: k < 5); show(lambda: {"a": []}.items() == {"a": []}.items()); show(lambda: [1] in k); show(lambda: k.mapping.__setitem__("q", 1)); show(lambda: k + k)
print(min(k), max(v), sorted(i, key=lambda p: p[1]), sum(v), dict(i) == a, list(zip(k, v)) == list(i), [*k], {*v} == {0, 1, 2}, "".join(k))
d = {1: "a", 2: "b", 3: "c"}
for key in d.keys() - {2}: del d[key]
print(d)
try:
    for key in d.keys(): d[key + 1] = "n"
except RuntimeError as e: print(e)
it = iter(a.items()); next(it); del a["w"]
show(lambda: next(it))
def diff(old, new):
    gone, added = old.keys() - new.keys(), new.keys() - old.keys()
    changed = {x for x in old.keys() & new.keys() if old[x] != new[x]}
    return sorted(gone), sorted(added), sorted(changed)
print(diff({"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 4, "d": 5}), {1} == {1: 2}.keys(), {1: 2}.keys() == {1}, {1: 0}.keys() & {1.0: 0}.keys(), frozenset("a") | {"b": 1}.keys() == {"a", "b"})
