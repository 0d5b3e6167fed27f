# getattr, setattr, hasattr, delattr, dir, vars, __dict__.
class A:
    cls = "c"
    def __init__(self):
        self.x = 1
    def m(self):
        return "m"
a = A()
print(getattr(a, "x"), getattr(a, "cls"), getattr(a, "m")(), getattr(a, "zz", "default"), hasattr(a, "x"), hasattr(a, "zz"), getattr(a, "no", None))
setattr(a, "y", 2)
setattr(a, "not an identifier", 3)
setattr(A, "late", 4)
print(a.y, getattr(a, "not an identifier"), a.late, vars(a), a.__dict__ is vars(a))
delattr(a, "y")
a.__dict__["z"] = 9
print(hasattr(a, "y"), a.z, sorted(a.__dict__), sorted(n for n in dir(a) if not n.startswith("__")), sorted(n for n in vars(A) if not n.startswith("__")))
for f in (lambda: a.nope, lambda: getattr(a, "nope"), lambda: delattr(a, "nope"), lambda: getattr(a, 5), lambda: setattr(5, "x", 1), lambda: None.x, lambda: (5).foo, lambda: "s".bar, lambda: [].baz, lambda: A.qux, lambda: len.x, lambda: setattr(A(), 1, 2), lambda: vars(5), lambda: (lambda: 0).nope, lambda: int.nope, lambda: object().x, lambda: setattr(object(), "x", 1), lambda: setattr(int, "x", 1), lambda: setattr("s", "upper", 1)):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
a.x, a.x2 = a, a
print(a.x.x.x2 is a, a.m == a.m, a.m is a.m, A.m is A.m, a.m.__self__ is a, a.m.__func__ is A.m, A.m(a), a.m.__name__)
