# Tuples as records: packing, comparison, hashing, concatenation, immutability, nested change, methods.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t = 1, "b", [3]
print(t, len(t), t[0], t[-1], t[1:], t + (4,), t * 2, t == (1, "b", [3]), (1,), (), 1 in t, t.count(1), t.index("b"), tuple("ab"), tuple([1]), tuple({1: 2}), (1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 99))
t[2].append(4); print(t); show(lambda: hash(t)); print(hash((1, 2)) == hash((1, 2)), {(1, (2, 3)): "x"}[1, (2, 3)], hash(()) == hash(tuple()))
show(lambda: t.__setitem__(0, 1)); show(lambda: t[9]); show(lambda: t["a"]); show(lambda: t + [1]); show(lambda: (1, "a") < (1, 2)); show(lambda: t.index(99)); show(lambda: t.index("b", 2)); show(lambda: tuple(5)); show(lambda: tuple(1, 2)); show(lambda: t.append(1)); show(lambda: () * "a"); show(lambda: t * 1.5); show(lambda: t.__delitem__(0))
x = y = (1, 2); x += (3,); print(x, y, x is y); e = (); print(e is (), tuple(y) is y, y[:] is y, y * 1 is y, y + () == y)
def stats(d): return min(d), max(d), sum(d) / len(d)
lo, hi, avg = stats([4, 1, 7]); print(lo, hi, avg, stats([2])[1])
pairs = [("b", 1), ("a", 2)]; print(dict(pairs), sorted(pairs), list(zip(*pairs)), max(pairs), [k for k, _ in pairs], dict((v, k) for k, v in pairs))
class Point(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0]); y = property(lambda s: s[1])
    def __add__(self, o): return Point(self.x + o[0], self.y + o[1])
    def __repr__(self): return f"Point({self.x}, {self.y})"
p = Point(1, 2); print(p, p + (3, 4), p == (1, 2), p.x, p[1], [*p], type(p[:]).__name__, {p: 1}[1, 2], isinstance(p, tuple), p + p + p, sorted([Point(2, 1), Point(1, 9)]), (0,) + p, p * 2)
show(lambda: setattr(p, "x", 5)); show(lambda: Point(1)); show(lambda: sum([p, p], (0, 0)))
n = ((1, 2), (3, (4, 5))); (a, b), (c, (d, f)) = n; print(a, b, c, d, f, n[1][1][0], repr(((),)), repr((1,)), str((None, True, "q'")))
r = []; q = (r, 1); r.append(q); print(q, r); print(*(1, 2), sep="-"); print("%s %s" % (1, 2), "%s" % ((1, 2),), "{0[1]}".format((1, 2)), f"{(1, 2)[0]}", (lambda *a: a)(*(1, 2)), (1, 2).__len__(), any(()), all(()), tuple(i for i in range(3)), tuple(reversed((1, 2, 3))), (1, 2, 3)[::-1], (1, 2) is (1, 2) or True)
