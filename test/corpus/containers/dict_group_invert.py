# Grouping, inverting, counting, merging and sorting dicts.
words = "apple bob cat apple dog bob apple egg".split()
cnt = {}
for w in words:
    cnt[w] = cnt.get(w, 0) + 1
inv = {}
for k, v in cnt.items():
    inv.setdefault(v, []).append(k)
print(cnt, inv, sorted(cnt, key=cnt.get), sorted(cnt.items(), key=lambda t: (-t[1], t[0])), max(cnt, key=lambda k: (cnt[k], k)))
by = {}
for w in words:
    by.setdefault(len(w), set()).add(w)
print({k: sorted(v) for k, v in sorted(by.items())})
a, b = {"x": 1, "y": {"p": 1, "q": [1]}}, {"y": {"q": [2], "r": 3}, "z": 4}
def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out
print(merge(a, b), a, {**a, **b}, a | b)
def flat(d, pre=""):
    for k, v in d.items():
        if isinstance(v, dict):
            yield from flat(v, f"{pre}{k}.")
        else:
            yield pre + k, v
print(dict(flat(merge(a, b))), {v: k for k, v in zip("abc", "xyx")}, dict(zip(*[iter("abcdef")] * 2)))
m = {}
for i in range(3):
    for j in range(3):
        m[i, j] = i * j
print(m[1, 2], sum(m.values()), [k for k, v in m.items() if v == 2], (1, 1) in m, (3, 3) in m, min(m), {k[0] for k in m} == {0, 1, 2})
d = dict.fromkeys("abc", [])
d["a"].append(1)
print(d, list(d.values())[2] is d["a"], {k: d[k] for k in sorted(d, reverse=True)}, len({**d, "a": 0}))
