# Dict comprehensions: inversion, filters, nesting, order, overwriting, errors.
d = {"b": 2, "a": 1, "c": 3}
print({v: k for k, v in d.items()}, {k: v for k, v in d.items() if v > 1}, {k.upper(): v * 2 for k, v in d.items()}, {i: {j: i * j for j in range(i)} for i in range(4)}, {c: i for i, c in enumerate("abca")})
print({k: [v for v in range(3) if v != k] for k in range(3)}, {(a, b): a + b for a in "x" for b in "yz"}, {**{x: 1 for x in "ab"}, "c": 2}, {k: d.get(k) for k in "az"}, {len(w): w for w in "a bb cc".split()})
try:
    {[]: 1 for _ in range(1)}
except TypeError as e:
    print(e)
try:
    {k: 1 / k for k in (1, 0)}
except ZeroDivisionError as e:
    print(e)
x = "outer"
print({x: x for x in range(2)}, x, {(y := i): y + 1 for i in range(2)}, y, sorted({i % 3: i for i in range(9)}.items()), sum({i: i * i for i in range(5)}.values()))
def t(v):
    print(v, end=" ")
    return v
print({t(i): t(-i) for i in range(2)}, {t("k") if i else t("z"): i for i in range(2)})
