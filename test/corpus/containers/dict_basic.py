# Dicts: literals, access, methods, update, merge, errors.
d = {"a": 1, "b": 2, 3: "three", (1, 2): [4]}
print(d, len(d), d["a"], d[3], d[1, 2], "a" in d, "z" in d, 1 in d, d.get("a"), d.get("z"), d.get("z", 9))
d["c"] = 5
d["a"] += 10
del d["b"]
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.pop("c"), d.pop("nope", "dflt"), d.setdefault("n", []), d.setdefault("n", 5), d)
d["n"].append(1)
print(d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("p", 1), ("q", 2)])
d.update(z=3)
print(d, {**d, "x": 100} == {**d}, d | {"x": 5}, {"x": 0} | d)
e = d.copy()
e |= {"w": 1}
e |= [("v", 2)]
print(e, d == e, dict(a=1, b=2), dict([("k", "v")]), dict({"m": 1}, n=2), dict(zip("abc", range(3))), dict(), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
d.clear()
print(d, bool(d), not {}, {} == dict(), {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 1.0}, {1: 1} == {1: 2})
for f in (lambda: {}["k"], lambda: {"a": 1}[1], lambda: {}[(1, 2)], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: {} < {}, lambda: {} + {}, lambda: {}.nope, lambda: dict(["ab", "cd"]), lambda: {}[None], lambda: {} | 5, lambda: {}.get()):
    try:
        print(f())
    except (KeyError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    del {}["gone"]
except KeyError as e:
    print(repr(e), e.args)
