# dict() in all forms, fromkeys, unpacking into displays, and what is refused.
print(dict(), dict({}), dict(a=1, b=2), dict([("x", 1), ["y", 2]]), dict({"a": 1}, a=2, c=3), dict(zip("abc", range(3))), dict([(1, 2)], z=3), dict(["ab", "cd"]), dict(x for x in [(1, "one")]), {**{"a": 1}, "b": 2, **{"a": 3}}, {1: "a", True: "b", 1.0: "c"})
class Keys:
    def keys(self): return ["k1", "k2"]
    def __getitem__(self, k): return k.upper()
print(dict(Keys()), dict(Keys(), k3=0), {**Keys()}, dict.fromkeys("aba"), dict.fromkeys([1, 2], []), dict.fromkeys(range(2), "v"))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
for f in (lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict([()]), lambda: dict(["a"]), lambda: dict({}, {}), lambda: dict([[], []]), lambda: {**1}, lambda: {**[("a", 1)]}, lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict([([], 1)]), lambda: dict.fromkeys(5), lambda: dict.fromkeys([[]]), lambda: dict.fromkeys(), lambda: {"a": 1}["b"], lambda: {1: 2}[[]], lambda: dict(**{1: 2}), lambda: {1, 2}[0], lambda: dict(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class D(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v and v * 2)
d = D(a=1)
d["b"] = 2
d.update(c=3)
d.setdefault("e", 4)
print(d, type(d).__name__, type(d.copy()).__name__, type(d | {}).__name__, D.fromkeys("xy", 1), type(D.fromkeys("x")).__name__, d == {"a": 1, "b": 4, "c": 3, "e": 4})
order = []
def k(x):
    order.append(x)
    return x
{k("k1"): k("v1"), k("k2"): k("v2")}
print(order)
