# collections.namedtuple: making, replacing, defaults, renaming, subclassing, errors and documentation.
from collections import namedtuple
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
P = namedtuple("P", "x y z", defaults=[0, 9])
print(P(1), P(1, 2), P(z=3, x=1), P._fields, P._field_defaults, P(1)._asdict(), P._make([4, 5, 6]), P(1)._replace(y=7, z=8))
show(P); show(P, 1, 2, 3, 4); show(P, 1, x=2); show(P, 1, q=2); show(P._make, [1]); show(P(1)._replace, q=1); show(P(1).__setattr__, "x", 5); show(lambda: P(1).nope); show(lambda: P(1)[5])
p = P(3, 4, 5); x, *r = p; print(x, r, p[0], p[-1], p[1:], p.x, len(p), p == (3, 4, 5), p < (3, 5), hash(p) == hash((3, 4, 5)), isinstance(p, tuple), p + (1,), p * 2, 4 in p, p.index(5), p.count(3), max(p), sorted(P(3, 1, 2)))
print(namedtuple("A", "a, b,c")._fields, namedtuple("B", ["u", "v"])(1, 2), namedtuple("C", ())(), namedtuple("D", "a class a _x 1y", rename=True)._fields, namedtuple("E", (f for f in "mn"))._fields)
for args, kw in ((("F", "a a"), {}), (("F", "class"), {}), (("F", "_a"), {}), (("F", "1a"), {}), (("9F", "a"), {}), (("F", "a-b"), {}), (("F", "a b"), {"defaults": [1, 2, 3]}), (("def", "a"), {}), (("F", [1]), {}), (("F",), {}), (("F", "a"), {"module": "m"})):
    show(namedtuple, *args, **kw)
class Pt(namedtuple("Pt", "x y")):
    __slots__ = ()
    def __add__(self, o): return Pt(self.x + o[0], self.y + o[1])
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self): return f"<{self.x},{self.y}>"
q = Pt(3, 4); print(q + (1, 1), str(q), repr(q), q.norm, q._replace(x=0), type(q._replace(x=0)).__name__, Pt._make("ab"), q.__class__.__mro__[1].__name__)
show(lambda: setattr(q, "w", 1)); print(P.__doc__, P.x.__doc__, P.__name__, P.__qualname__, P.__module__, P.__match_args__, P.__new__.__defaults__)
match q:
    case Pt(x=0): print("no")
    case Pt(a, b) if a < b: print("match", a, b)
match P(1, 2, 3):
    case (1, b, c): print("seq", b, c)
import copy; print(copy.copy(q) == q, copy.deepcopy(P([1], 2, 3)), q.__getnewargs__(), list(zip(P._fields, p)), dict(zip(p._fields, p)), P(**{"x": 1, "y": 2}), P(*range(3)), "%s-%s-%s" % p, "{0.x} {0.z}".format(p), f"{p.y!r:>4}")
rows = [namedtuple("Emp", "name dept pay")(*r) for r in (("al", "it", 3), ("bo", "hr", 2), ("cy", "it", 5))]
print(sorted(rows, key=lambda e: (e.dept, -e.pay))[0].name, sum(e.pay for e in rows), max(rows, key=lambda e: e.pay))
