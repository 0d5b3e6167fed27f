# keys, values and items views: live, set operations, comparison, repr.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 2 in v, ("a", 1) in i, ("a", 2) in i)
d["z"] = 26
print(k, v, i, list(reversed(k)), list(reversed(v)))
print(sorted(k & {"a", "z", "q"}), sorted(k | {"q"}), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), k == {"a", "b", "c", "z"}, k >= {"a"}, k < {"a"}, k.isdisjoint({"x"}), k.isdisjoint(["a"]))
print(sorted(i & {("a", 1), ("b", 9)}), sorted(i - {("a", 1)}), i == set(i), v == v, v == d.values())
print(k == d.keys(), {"x": 1}.keys() == {"x": 2}.keys(), {"x": 1}.items() == {"x": 1}.items(), {"x": 1}.items() == {"x": 2}.items())
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, sorted(set(k)), sum(v))
print([a + str(b) for a, b in i], {b: a for a, b in i}, max(v), min(k), dict(i) == d)
for f in (lambda: k[0], lambda: hash(i), lambda: k + k, lambda: v & v, lambda: i.nope):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print({}.keys(), {}.values(), {}.items(), {1: {}}.items(), {1: [2]}.values(), bool({}.keys()))
print([x for x in {"p": 0, "q": 0}.keys()], ["a"] + list(k), *d, sep="|")
