# keys and items views as sets: operators, comparisons, reflection, staleness, errors.
d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(sorted(k & {"a", "z"}), sorted(k | ["z"]), sorted(k - {"a"}), sorted(k ^ {"a", "q"}), sorted({"a", "z"} & k), sorted({"z"} - k), sorted(["a"] | k if False else k & ["a", "b"]), type(k & {"a"}).__name__, k.isdisjoint(["x"]), k.isdisjoint(["a"]))
print(k == {"a", "b", "c"}, k == ["a", "b", "c"], k <= {"a", "b", "c", "d"}, k < set("abc"), k >= {"a"}, k > set(), i == {("a", 1), ("b", 2), ("c", 3)}, ("a", 1) in i, ("a", 2) in i, "a" in k, 1 in v, 9 in v, ("a",) in i, "a" in i)
print(sorted(i & {("a", 1), ("a", 2)}), sorted(i - {("a", 1)}), v == v, v == d.values(), k == d.keys(), list(reversed(k)), list(reversed(v)), list(reversed(i)), len(k), len(v))
d["d"] = 4
del d["a"]
print(k, v, i, list(k), len(i), k.mapping["b"])
for f in (lambda: k + k, lambda: k[0], lambda: v & v, lambda: k & 5, lambda: hash(k), lambda: i | None, lambda: k.foo, lambda: v < v, lambda: {1: []}.items() & {1}, lambda: {1: []}.items() | set(), lambda: k.mapping.update(z=1), lambda: k < 3, lambda: len(iter(k))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for op in ("k", "v", "i"):
    e = {1: 1, 2: 2}
    try:
        for x in {"k": e.keys(), "v": e.values(), "i": e.items()}[op]:
            e[len(e) + 5] = 0
    except RuntimeError as err:
        print(op, err, len(e))
e = {1: 1, 2: 2, 3: 3}
try:
    for x in e:
        del e[x]
        e[x + 10] = 0
except RuntimeError as err:
    print(err)
for x in list(e):
    del e[x]
print(e, repr({}.keys()), repr({}.values()), repr({1: {}}.items()), next(iter({7: 8}.items())))
