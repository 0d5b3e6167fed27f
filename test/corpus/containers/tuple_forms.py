# Tuples: displays, methods, concatenation, immutability, subclassing, comparison.
t = (1, 2, 3)
print((), (1,), (1, 2,), tuple(), tuple("ab"), tuple([1]), t + (4,), t * 2, 0 * t, t[1:], t[::-1], t[-1], 2 in t, len(t), t.count(1), t.index(3), t.index(2, 1), hash(t) == hash((1, 2, 3)), tuple(t) is t, t[:] is t)
a = 1, 2
b, = [5]
(c), d = 3, 4
print(a, b, c, d, (1, (2, (3,))), ((1,),), ("a" "b"), ("a" "b",), *t, (*t, *"xy"), *[(x, y) for x in t for y in "ab" if x > 1])
for f in (lambda: t[3], lambda: t["a"], lambda: t[1.5], lambda: t.index(9), lambda: t.index(1, 1), lambda: t + [1], lambda: t + 1, lambda: t * "a", lambda: t * 1.5, lambda: tuple(5), lambda: tuple([], []), lambda: tuple(x=1), lambda: t < 1, lambda: t.append(1), lambda: t.count(), lambda: hash(([],)), lambda: t[::0], lambda: t @ t, lambda: -t):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for code in ("t[0] = 1", "del t[0]", "t[0:1] = ()", "del t[:]", "t.x = 1"):
    try:
        exec(code, {"t": t})
    except Exception as e:
        print(code, type(e).__name__, e)
m = ([],)
m[0].append(1)
try:
    m[0] += [2]
except TypeError as e:
    print(e, m)
class P(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    x = property(lambda s: s[0])
    y = property(lambda s: s[1])
    def __add__(self, o): return P(self.x + o.x, self.y + o.y)
    def __repr__(self): return f"P({self.x}, {self.y})"
p = P(1, 2)
x, y = p
print(p, p + P(10, 20), p == (1, 2), hash(p) == hash((1, 2)), x, y, len(p), p[0], p[:], type(p[:]).__name__, type(p * 2).__name__, {p: 1}[1, 2], sorted([P(2, 0), P(1, 9)]), "%d-%d" % p, isinstance(p, tuple), p < (1, 3))
try:
    p.z = 1
except AttributeError as e:
    print(e)
