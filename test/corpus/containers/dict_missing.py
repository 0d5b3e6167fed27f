# Subclasses of dict: __missing__, overridden methods, counters, default dicts.
class Default(dict):
    def __init__(self, factory, *a, **k):
        super().__init__(*a, **k)
        self.factory = factory
    def __missing__(self, key):
        self[key] = v = self.factory()
        return v
d = Default(list, x=[1])
d["a"].append(1)
d["a"].append(2)
d["b"].extend("hi")
print(d, len(d), d.get("zz"), "zz" in d, isinstance(d, dict), type(d).__name__)
class Count(dict):
    def __missing__(self, key):
        return 0
c = Count()
for ch in "mississippi":
    c[ch] += 1
print(c, sorted(c.items(), key=lambda kv: (-kv[1], kv[0])), c["nope"], "nope" in c)
class Lower(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
    def __contains__(self, k):
        return super().__contains__(k.lower())
l = Lower()
l["ABC"] = 1
l["abc"] += 1
print(l, l["AbC"], "aBC" in l, list(l))
try:
    l["Zed"]
except KeyError as e:
    print(e)
print(l == {"abc": 2}, {**l}, dict(l), l | {"q": 1}, type(l | {"q": 1}).__name__, type(l.copy()).__name__)
