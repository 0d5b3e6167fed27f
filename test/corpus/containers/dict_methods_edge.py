# get, setdefault, pop, popitem, update, clear, copy, | and their errors.
d = {"a": 1, "b": 2, "c": 3}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("n"), d.setdefault("m", []), d.pop("a"), d.pop("zz", None), d.popitem(), d)
d.update({"b": 20}, q=1)
d.update([("r", 2)])
d.update()
print(d, d | {"b": 0}, {"z": 0} | d, d == d | {}, list(d), len(d))
d |= [("s", 3)]
d |= {"b": -1}
print(d, d.copy() is d, d.clear(), d)
for f in (lambda: {}.pop("a"), lambda: {}.popitem(), lambda: {}.pop(), lambda: {}.get(), lambda: {}.get([]), lambda: {}.setdefault(), lambda: {}.update(5), lambda: {}.update([1]), lambda: {} | [], lambda: {} | None, lambda: [] | {}, lambda: {}.update({}, {}), lambda: {}.get(1, 2, 3), lambda: {}.setdefault({}, 1), lambda: {}.pop([]), lambda: {}.clear(1), lambda: {}.copy(1), lambda: {}.foo, lambda: {} < {}, lambda: {} + {}, lambda: {}.get(k=1), lambda: {}.pop(1, default=2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    x = {}
    x |= 5
except TypeError as e:
    print(e)
calls = []
class K:
    def __init__(self, n): self.n = n
    def __hash__(self):
        calls.append("h" + self.n)
        return 1
    def __eq__(self, o):
        calls.append(f"{self.n}=={o.n}")
        return self.n == o.n
a, b = K("a"), K("b")
t = {a: 1}
t[b] = 2
print(t[K("b")], a in t, calls)
print({1: "x"}.items() == {1.0: "x"}.items(), {"a": 1} == {"a": True}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} != {}, {1: [1]} == {1: [1]})
