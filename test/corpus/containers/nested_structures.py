# Deep nesting: flattening, merging, paths, transposing, grouping, equality and copying by hand.
data = {"a": [1, {"b": (2, 3), "c": {"d": [4, [5, [6]]]}}], "e": {"f": {7, 8}, "g": None}}
def paths(v, at=()):
    if isinstance(v, dict):
        for k in v:
            yield from paths(v[k], at + (k,))
    elif isinstance(v, (list, tuple)):
        for i, x in enumerate(v):
            yield from paths(x, at + (i,))
    else:
        yield at, sorted(v) if isinstance(v, set) else v
for p, v in paths(data):
    print("/".join(map(str, p)), v)
def flat(v):
    out = []
    stack = [v]
    while stack:
        x = stack.pop()
        if isinstance(x, (list, tuple)):
            stack.extend(reversed(x))
        elif isinstance(x, dict):
            stack.extend(reversed(list(x.values())))
        else:
            out.append(x)
    return out
print([x for x in flat(data) if isinstance(x, int)])
def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) for k in [*a, *(k for k in b if k not in a)]}
    return b
print(merge({"x": {"y": 1, "z": 2}, "l": [1]}, {"x": {"z": 3, "w": 4}, "l": [2], "n": 0}))
def deep(v):
    if isinstance(v, dict):
        return {k: deep(x) for k, x in v.items()}
    if isinstance(v, (list, tuple, set)):
        return type(v)(map(deep, v)) if not isinstance(v, set) else set(v)
    return v
c = deep(data)
c["a"][1]["c"]["d"][1][1][0] = 99
print(c == data, data["a"][1]["c"]["d"], c["a"][1]["c"]["d"], c["e"] == data["e"], c["e"] is data["e"])
m = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*m)), [list(r) for r in zip(*m)], [[r[i] for r in m] for i in range(3)], list(map(sum, m)), [sum(c) for c in zip(*m)], [x for r in m for x in r], sum(m, []))
table = [("fruit", "apple", 3), ("veg", "leek", 1), ("fruit", "pear", 5), ("veg", "kale", 2)]
by = {}
for kind, name, n in table:
    by.setdefault(kind, {})[name] = n
print(by, {k: sum(v.values()) for k, v in by.items()}, max(((n, name) for _, name, n in table)), sorted(table, key=lambda r: (r[0], -r[2])), {n: k for k, v in by.items() for n in v})
x = []
for _ in range(50):
    x = [x]
d = 0
while x:
    x = x[0]
    d += 1
print(d)
