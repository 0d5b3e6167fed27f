# collections.ChainMap as scopes: lookup order, writes, parents, children, merging, errors.
from collections import ChainMap, OrderedDict, defaultdict
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
base, user, cmd = {"color": "red", "user": "guest", "n": 1}, {"user": "me"}, {}
c = ChainMap(cmd, user, base)
print(c["user"], c["color"], len(c), list(c), sorted(c.items()), "n" in c, "zz" in c, c.get("zz", 0), bool(c), bool(ChainMap()))
c["n"] = 2; print(cmd, base["n"], c["n"]); del c["n"]; print(c["n"], c.maps)
show(lambda: c["zz"]); show(c.__delitem__, "color"); show(c.pop, "color"); show(ChainMap().popitem); print(c.pop("zz", None) if "zz" in cmd else "kept")
k = c.new_child({"k": 1}); k["user"] = "child"; print(k["user"], k.parents["user"], c["user"], len(k.maps), k.parents == c, k.parents.maps[0] is cmd)
print(c.new_child().maps[0], c.new_child(x=1)["x"], c.new_child({"a": 1}, b=2).maps[0], ChainMap().maps)
print(c, repr(ChainMap({1: 2}, {})), ChainMap({"a": 1}) == {"a": 1}, ChainMap({"a": 1}, {"a": 2}) == ChainMap({"a": 1}), ChainMap({"a": 1}) != {})
print(c | {"new": 1}, {"old": 0} | c, type({} | c).__name__, (c | {"q": 1}).maps[0], cmd)
c |= {"z": 26}; print(cmd, c.maps is not None); c.update(y=25); print(cmd, c.setdefault("y", 0), c.setdefault("w", 23), cmd); c.clear(); print(cmd, len(c))
cc = c.copy(); cc["only"] = 1; print(cmd, cc.maps[0], cc.maps[1] is user); import copy; print(copy.copy(c).maps[1] is user, copy.deepcopy(c).maps[1] is user)
class Scope(ChainMap):
    def assign(self, k, v):
        for m in self.maps:
            if k in m: m[k] = v; return
        self.maps[0][k] = v
    def __missing__(self, k): return f"<{k}?>"
g = Scope({"x": 1}); l = g.new_child(); l.assign("x", 5); l.assign("y", 6); print(g, l, type(l).__name__, l["nope"], l.maps, l.get("nope"), "nope" in l)
def run(prog):
    env = Scope(); out = []
    for line in prog.split(";"):
        op, *rest = line.split()
        if op == "{": env = env.new_child()
        elif op == "}": env = env.parents
        elif op == "let": env[rest[0]] = int(rest[1])
        elif op == "set": env.assign(rest[0], int(rest[1]))
        else: out.append(env[rest[0]])
    return out
print(run("let a 1; let b 2; { ; let a 10; set b 20; print a; print b; { ; print a; set a 11; } ; print a; } ; print a; print b; print c"))
print(ChainMap(OrderedDict(b=1), {"a": 2}).keys(), list(ChainMap({"b": 1}, {"a": 2, "c": 3})), list(ChainMap({"a": 1}, {"c": 1, "a": 2}).values()), ChainMap.fromkeys("ab", 0), ChainMap(defaultdict(list))["q"])
