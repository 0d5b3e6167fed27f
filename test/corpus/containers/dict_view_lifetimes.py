# Dicts changed while views and iterators live: sizes, orders, popitem, setdefault, update sources, comparisons, or-ing.
import operator


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = dict.fromkeys("abc", 0)
keys, values, items = d.keys(), d.values(), d.items()
d["d"] = 4
del d["a"]
d["a"] = 9
print(list(keys), list(values), list(items), len(keys), keys, "a" in keys, ("a", 9) in items, ["a", 9] in items, 4 in values)
print(list(reversed(d)), list(reversed(items)), next(reversed(values)), keys.mapping == d, attempt(operator.setitem, keys.mapping, "x", 1))


def change(how):
    d = {i: i * i for i in range(5)}
    seen = []
    for k in d:
        seen.append(k)
        if k == 2:
            how(d)
    return seen


for name, how in (("replace", lambda d: d.update({2: "x"})), ("add", lambda d: d.update({9: 1})), ("delete", lambda d: d.pop(4)), ("clear", dict.clear),
                  ("swap", lambda d: (d.pop(4), d.update({7: 1}))), ("popitem", dict.popitem), ("setdefault", lambda d: d.setdefault(3)), ("ior", lambda d: operator.ior(d, {0: 5}))):
    print(name, attempt(change, how))
it = iter({1: 2, 3: 4}.items())
print(next(it), it.__length_hint__(), list(it), attempt(next, it), it.__length_hint__())
e = {}
for k in "hello":
    e[k] = e.get(k, 0) + 1
print(e, e.popitem(), e.popitem(), e, attempt({}.popitem), attempt({}.pop, "k"), {}.pop("k", None), e.setdefault("z", []), e)


class Keys:
    def keys(self):
        return iter("xy")

    def __getitem__(self, k):
        return k * 2


class NoItem:
    def keys(self):
        return ["k"]


class Missing(dict):
    def __missing__(self, key):
        if key == "bad":
            raise LookupError(key)
        self[key] = made = key.upper()
        return made


print(dict(Keys(), x=1), {**Keys(), "z": 0}, attempt(dict, NoItem()), attempt(dict, 5), attempt(dict, [1]), attempt(dict, [(1, 2, 3)]), attempt(dict, ["ab", "cd"]), attempt(dict, ["abc"]))
m = Missing(a=1)
print(m["b"], m, m.get("c"), "c" in m, attempt(m.__getitem__, "bad"), m | {"q": 1}, type(m | {}).__name__, type(m.copy()).__name__, "%(zz)s" % m)
a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, a.keys() & b, a.keys() - b, sorted(a.keys() ^ b.keys()), a.items() & {("x", 1)}, sorted(a.keys() | [5], key=str), a.keys() <= {"x", "y", "w"}, a.keys().isdisjoint("pq"))
print(attempt(operator.or_, a, [("q", 1)]), attempt(operator.or_, [("q", 1)], a), attempt(operator.ior, dict(a), [("q", 1)]), attempt(lambda: a < b), attempt(lambda: a.values() == a.values()), a.keys() == {"y": 0, "x": 0}.keys())
print({1: "int", True: "bool", 1.0: "float"}, {0: "a", False: "b", -0.0: "c"}, {"1": 1, 1: 1, (1,): 1}, attempt(lambda: {[]: 1}), attempt(lambda: {}[{}]), attempt(lambda: {(1, []): 1}))


class Odd:
    def __init__(self, n, h):
        self.n, self.h = n, h

    def __hash__(self):
        return self.h

    def __eq__(self, o):
        calls.append((self.n, o.n))
        return self.n == o.n

    def __repr__(self):
        return f"O{self.n}"


calls = []
table = {Odd(1, 7): "a", Odd(2, 7): "b", Odd(3, 8): "c"}
print(calls, table[Odd(2, 7)], Odd(4, 7) in table, len(calls), table.get(Odd(3, 8)), list(table))
big = {i: None for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
big.update((i, "back") for i in range(0, 20, 2))
print(len(big), list(big)[:3], list(big)[-3:], sum(k for k in big), next(iter(big)), list(dict(big))[-1], big == dict(sorted(big.items())))
n = {}
n["self"] = n
print(len(str(n)) < 80, n["self"] is n, attempt(lambda: n == dict(n)) in (True, "RecursionError: maximum recursion depth exceeded in comparison"))
print({k: v for k, v in zip("ab", [[]] * 2)}, [*{"a": 1, "b": 2}], (lambda **k: k)(**{"a": 1}, **{"b": 2}), attempt(lambda: (lambda **k: k)(**{"a": 1}, **{"a": 2})), attempt(lambda: (lambda **k: k)(**{1: 2})))
