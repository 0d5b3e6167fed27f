# A sequence and a mapping written by hand: every special method that syntax and builtins use.
class Ring:
    def __init__(self, *v): self.v = list(v)
    def __len__(self): return len(self.v)
    def __getitem__(self, i):
        if isinstance(i, slice): return Ring(*self.v[i])
        return self.v[i % len(self.v)]
    def __setitem__(self, i, x): self.v[i % len(self.v)] = x
    def __delitem__(self, i): del self.v[i % len(self.v)]
    def __contains__(self, x): return any(x is e or x == e for e in self.v)
    def __iter__(self): return iter(self.v)
    def __reversed__(self): return Ring(*self.v[::-1])
    def __add__(self, o): return Ring(*self.v, *o)
    def __radd__(self, o): return Ring(*o, *self.v)
    def __iadd__(self, o): self.v.extend(o); return self
    def __mul__(self, n): return Ring(*self.v * n)
    def __eq__(self, o): return isinstance(o, Ring) and self.v == o.v
    def __repr__(self): return f"Ring{tuple(self.v)}"
    def __bool__(self): return len(self.v) > 1
r = Ring(1, 2, 3)
r[4] = 20
print(r, r[5], r[-1], r[1:], len(r), 20 in r, 5 in r, reversed(r), [*r], r + [9], [0] + r, r * 2, bool(Ring(1)), r == Ring(1, 20, 3), list(enumerate(r)), max(r), sum(r), sorted(r, reverse=True), tuple(zip(r, "abc")), dict(zip("xy", r)))
del r[0]
r += "z"
a, *b = r
print(r, a, b, list(map(str, r)), "".join(map(str, r)), any(r), all(r))
class Old:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), 25 in Old(), [x for x in Old()], max(Old()), list(zip(Old(), "ab")), tuple(Old()), *Old())
try: len(Old())
except TypeError as e: print(e)
try: list(reversed(Old()))
except TypeError as e: print(e)
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return 1
class NoContains(Ring):
    __contains__ = None
class BadIter:
    def __iter__(self): return 5
class NotIn:
    def __contains__(self, x): return "yes"
for f in (lambda: iter(NoIter()), lambda: 1 in NoContains(1), lambda: iter(BadIter()), lambda: 1 in NotIn(), lambda: 1 not in NotIn(), lambda: 1 in 5, lambda: [*5], lambda: len(5), lambda: reversed(5), lambda: reversed({1}), lambda: iter(5), lambda: next([]), lambda: 1 in BadIter(), lambda: Ring()[0], lambda: list(NoIter())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
