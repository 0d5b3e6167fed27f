# Merging dicts: |, |=, **, update, ChainMap-like lookup, recursive merge, inversion and grouping.
base, over = {"a": 1, "n": {"x": 1, "y": 2}, "l": [1]}, {"b": 2, "n": {"y": 3, "z": 4}, "l": [2]}
print(base | over, {**over, **base}, base)
c = base.copy()
c |= over
d = dict(base)
d.update(over, extra=True)
print(c == d, d.keys() - c.keys(), list(c))
def deep(x, y):
    if isinstance(x, dict) and isinstance(y, dict): return {k: deep(x[k], y[k]) if k in x and k in y else x.get(k, y.get(k)) for k in {**x, **y}}
    return x + y if isinstance(x, list) and isinstance(y, list) else y
print(deep(base, over), base["n"])
def look(k, *maps): return next((m[k] for m in maps if k in m), "none")
print([look(k, over, base) for k in "abnz"], {v: k for k, v in {"x": 1, "y": 2, "z": 1}.items()}, {k: [w for w in ("ab", "cd", "a") if w[0] == k] for k in "ac"})
for f in (lambda: base | [("a", 1)], lambda: [] | base, lambda: base.update(5), lambda: base.update([1]), lambda: {**5}, lambda: base | None, lambda: dict(base, **{1: 2})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
e = {}
e |= [("k", 1), ("k", 2)]
e |= {"z": 0}.items()
print(e, dict([("a", 1)], a=2), {} | {} == {}, ({"a": 1} | {"a": 2})["a"])
