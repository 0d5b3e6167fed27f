# ** and * in calls and displays: order, duplicates, mappings that are no dicts, evaluation.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(*a, **k): return a, k
class M:
    def __init__(self, **d): self.d = d
    def keys(self): print("keys", end=" "); return self.d.keys()
    def __getitem__(self, k): print("get", k, end=" "); return self.d[k]
print(f(*[1], 2, *(3,), x=1, **{"y": 2}, z=3, **M(w=4)))
show(lambda: f(**{"a": 1}, **{"a": 2}))
show(lambda: f(a=1, **{"a": 2}))
show(lambda: f(**{1: 2}))
show(lambda: f(**5))
show(lambda: f(*5))
show(lambda: f(**[("a", 1)]))
show(lambda: f(*None))
show(lambda: len(*[[1, 2]], **{}))
show(lambda: len(**{"obj": 1}))
show(lambda: print(*"abc", **{"sep": "-", "end": "!\n"}))
class Broken:
    def keys(self): return ["a"]
    def __getitem__(self, k): raise KeyError("lost")
show(lambda: f(**Broken()))
def log(x): print("<%s>" % x, end=""); return x
print(f(log(1), *[log(2)], log(3), a=log(4), **{"b": log(5)}, c=log(6)))
print({**{"a": 1, "b": 2}, "a": 3, **M(b=4)}, [*"ab", *range(2)], {*"a", *[1]} == {"a", 1}, (*(), 1), *[0])
show(lambda: {**[1]})
show(lambda: [*5])
show(lambda: {**{"a": 1}, **None})
d = {"x": 1}
def g(**k): k["x"] = 99; k["new"] = 1; return k
print(g(**d), d)
def h(a, b=2, *c, d, e=5, **f): return a, b, c, d, e, f
print(h(*range(4), **{"d": 1, "z": 2}), h(1, d=0), h(**dict(a=1, d=2, b=3)))
show(lambda: h(1, 2, a=3, d=4))
show(lambda: h(*[], d=1))
show(lambda: h(1))
print(f(*iter("ab")), f(*{"k": 1}), f(*(x for x in "q"), **{}), f(*[], **{}))
print(f(**{"not an identifier": 1, "class": 2}), max(*[3, 1], *[2]), dict(**{"a b": 1}), dict([("a", 1)], **{"a": 2}))
