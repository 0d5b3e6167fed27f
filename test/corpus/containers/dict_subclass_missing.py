# __missing__, __contains__, __getitem__ overrides, and what bypasses them.
class Tree(dict):
    def __missing__(self, key):
        self[key] = value = Tree()
        return value
t = Tree()
t["a"]["b"]["c"] = 1
t["a"]["d"] = 2
print(t, "z" in t, t.get("z"), len(t), t["q"], len(t))
class Fib(dict):
    def __missing__(self, n):
        r = self[n] = n if n < 2 else self[n - 1] + self[n - 2]
        return r
f = Fib()
print(f[50], len(f), f.get(51), f.pop(50))
class Lower(dict):
    def __getitem__(self, k): return dict.__getitem__(self, k.lower())
    def __setitem__(self, k, v): dict.__setitem__(self, k.lower(), v)
    def __contains__(self, k): return dict.__contains__(self, k.lower())
    def __delitem__(self, k): dict.__delitem__(self, k.lower())
d = Lower(X=1)
d["Key"] = 2
print(d["KEY"], "kEy" in d, d, d.get("KEY"), d.get("key"), {**d}, dict(d), "%(KEY)s" % d, "{KEY}".format_map(d))
del d["KEY"]
print(d)
try:
    d["X"]
except KeyError as e:
    print(repr(e))
class Bad(dict):
    def __missing__(self, k): raise LookupError(f"no {k}")
try:
    Bad()["x"]
except LookupError as e:
    print(type(e).__name__, e)
class Counter(dict):
    def __missing__(self, k): return 0
    def add(self, it):
        for x in it:
            self[x] += 1
        return self
    def most(self, n): return sorted(self.items(), key=lambda kv: (-kv[1], kv[0]))[:n]
    def __add__(self, o):
        r = Counter(self)
        for k, v in o.items():
            r[k] += v
        return r
c = Counter().add("mississippi")
print(c, c["z"], "z" in c, c.most(2), (c + Counter().add("pip")).most(3), sum(c.values()))
class It(dict):
    def __iter__(self): return iter(["fake"])
    def keys(self): return ["kk"]
    def __len__(self): return 99
i = It(a=1)
print(list(i), len(i), bool(It()), i, dict(i.items()), sorted(i), i == {"a": 1}, [*i])
