# Container dunders: __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__.
class Poly:
    def __init__(self, *c):
        self.c = list(c)
    def __len__(self):
        return len(self.c)
    def __getitem__(self, i):
        return Poly(*self.c[i]) if isinstance(i, slice) else self.c[i]
    def __setitem__(self, i, v):
        self.c[i] = v
    def __delitem__(self, i):
        del self.c[i]
    def __contains__(self, v):
        return v in self.c
    def __iter__(self):
        return iter(self.c)
    def __reversed__(self):
        return Poly(*self.c[::-1])
    def __repr__(self):
        return "Poly" + repr(tuple(self.c))
    def __call__(self, x):
        return sum(c * x ** i for i, c in enumerate(self))
    def __bool__(self):
        return any(self.c)
p = Poly(1, 2, 3)
print(len(p), p[0], p[-1], p[1:], 2 in p, 9 in p, list(p), reversed(p), p(2), bool(p), bool(Poly()), [*p], sum(p), max(p))
p[0] = 10
p[1:2] = [7, 7]
del p[-1]
p[0] += 5
print(p, sorted(p), dict(enumerate(p)))
class Old:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i
print(list(Old()), 9 in Old(), 5 in Old(), [x for x in Old()], max(Old()), tuple(zip(Old(), "ab")))
class M:
    def __getitem__(self, k):
        return f"<{k}>"
print(M()["a"], M()[1, 2], "{0[x]}".format(M()), "%(z)s" % {"z": 1})
class NoContains:
    __contains__ = None
try:
    1 in NoContains()
except TypeError as e:
    print(e)
for f in (lambda: len(5), lambda: object()[0], lambda: 1 in object(), lambda: iter(object()), lambda: [x for x in 5], lambda: reversed(object())):
    try:
        f()
    except TypeError as e:
        print(e)
class CB:
    def __contains__(self, x):
        return "truthy"
print(1 in CB(), 1 not in CB())
def setit():
    (5)[0] = 1
def delit():
    del (1, 2)[0]
for f in (setit, delit):
    try:
        f()
    except TypeError as e:
        print(e)
