# Keys that are equal across types, keys with custom equality, identity of keys kept.
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, len(d), d[1], 1.0 in d)
d = {True: 1}
d[1] = 2
print(d, {0: 1, False: 2, 0.0: 3}, {2 ** 70: "big"}[float(2 ** 70)], {"1": 1, 1: 2, b"1": 3})
class K:
    def __init__(self, v, h):
        self.v, self.h = v, h
    def __hash__(self):
        return self.h
    def __eq__(self, o):
        return isinstance(o, K) and self.v == o.v
    def __repr__(self):
        return f"K({self.v})"
same = [K(i, 7) for i in range(20)]
e = {k: i for i, k in enumerate(same)}
print(len(e), e[K(5, 7)], K(5, 8) in e, K(99, 7) in e)
for k in same[::2]:
    del e[K(k.v, 7)]
print(list(e.items()), len(e))
e[K(1, 7)] = "new"
print(list(e)[0], e[same[1]], len(e))
class Bad:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        raise ValueError("eq " + type(o).__name__)
b = {1: 2}
try:
    b[Bad()]
except ValueError as x:
    print(x)
except KeyError:
    print("key error")
bad = Bad()
b[1.5] = 0
try:
    b2 = {bad: 1}
    print(b2[bad])
except ValueError as x:
    print(x)
nan = float("nan")
n = {nan: 1}
print(n[nan], float("nan") in n, nan in n)
class H:
    def __hash__(self):
        return 2 ** 100
print(H() in {}, len({H(), H()}))
class S:
    def __hash__(self):
        return "x"
try:
    hash(S())
except TypeError as x:
    print(x)
