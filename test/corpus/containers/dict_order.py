# Dicts keep insertion order through updates, deletions and re-insertions.
d = {}
for w in "one two three four five six seven".split():
    d[w] = len(w)
print(d)
d["two"] = "again"
del d["three"]
d["three"] = "last"
print(d, next(iter(d)), list(reversed(d)), list(reversed(d.items()))[:2])
for i in range(1000):
    d[i] = i
for i in range(0, 1000, 2):
    del d[i]
for i in range(0, 1000, 100):
    d[i] = -i
print(list(d)[:10], list(d)[-12:], len(d), sum(v for k, v in d.items() if isinstance(k, int)))
while len(d) > 3:
    d.popitem()
print(d)
e = {k: v for v, k in enumerate("hello world")}
print(e)
print({**{"a": 1, "b": 2}, **{"a": 3, "c": 4}}, {"a": 1, "b": 2, "a": 3})
print(dict(sorted({"b": 1, "a": 2, "c": 0}.items())), dict(sorted({"b": 1, "a": 2, "c": 0}.items(), key=lambda kv: kv[1])), sorted({"b": 1, "a": 2}), max({"a": 3, "b": 9}, key={"a": 3, "b": 9}.get))
first = {"x": 1, "y": 2}
x = first.pop("x")
first["x"] = x
print(first, list(first.items()) == [("y", 2), ("x", 1)])
