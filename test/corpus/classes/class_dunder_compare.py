# Comparison dunders, default identity, != from ==, hash set to None, sorting.
class P:
    def __init__(self, v):
        self.v = v
    def __eq__(self, o):
        return self.v == o.v if isinstance(o, P) else NotImplemented
    def __lt__(self, o):
        return self.v < o.v if isinstance(o, P) else NotImplemented
    def __le__(self, o):
        return self.v <= o.v
    def __repr__(self):
        return f"P{self.v}"
a, b, c = P(1), P(2), P(1)
print(a == c, a != c, a == b, a != b, a < b, a > b, a <= c, a >= b, a == 1, a != 1, 1 == a)
print(sorted([P(3), a, b]), max(a, b), min([b, a]), a in [c], [a] == [c], (a, 1) < (b, 0))
for f in (lambda: a < 1, lambda: a > 1, lambda: hash(a), lambda: {a}):
    try:
        print(f())
    except TypeError as e:
        print(e)
class D: pass
d = D()
print(d == d, d == D(), d != d, d != D(), hash(d) == hash(d), d in [d], len({d, D()}))
class Weird:
    def __eq__(self, o): return "eq"
    def __ne__(self, o): return ""
    def __lt__(self, o): return [1]
    def __gt__(self, o): return 0
w = Weird()
print(w == 1, repr(w != 1), w < 2, w > 2, 3 > w, 3 < w, w in [5], not w == 1, 1 < w < 3)
class Full:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __hash__(self): return hash(self.n)
print(len({Full(1), Full(1), Full(2)}), {Full("k"): "v"}[Full("k")], [Full(1), Full(2)].index(Full(2)), [Full(1)].count(Full(1)))
