# Messages about classes, instances, inheritance, descriptors and super.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class A: pass
class B:
    def __init__(self, x): self.x = x
    p = property(lambda s: 1)
    def __len__(self): return "a"
    def __bool__(self): return 1
    def __repr__(self): return 1
    def __str__(self): return None
    def __hash__(self): return "h"
    def __iter__(self): return 1
    def __index__(self): return "i"
    def __int__(self): return "i"
    def __float__(self): return 1
    def __format__(self, s): return 1
    def __bytes__(self): return "b"
    def __contains__(self, x): raise KeyError("c")
    def __call__(self): return self.nope
b = B(1)
for g in (lambda: A(1), lambda: A(x=1), lambda: B(), lambda: A().x, lambda: A.x, lambda: setattr(b, "p", 1), lambda: delattr(b, "p"), lambda: delattr(b, "zz"), lambda: len(b), lambda: bool(b), lambda: repr(b), lambda: str(b), lambda: hash(b), lambda: iter(b), lambda: list(b), lambda: hex(b), lambda: int(b), lambda: float(b), lambda: format(b), lambda: f"{b}", lambda: bytes(b), lambda: 1 in b, lambda: b(), lambda: b[0], lambda: b + 1, lambda: b < 1, lambda: -b, lambda: [1][b], lambda: range(b), lambda: next(b), lambda: type("X", (1,), {}), lambda: type("X", (bool,), {}), lambda: type("X", (A, A), {}), lambda: type("X", (object, A), {}), lambda: type(1, (), {}), lambda: type("X", (), []), lambda: super(A, 1), lambda: super(1), lambda: object(1), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: A.__new__(B), lambda: A.__new__(), lambda: A.__init__(A(), 1), lambda: int.__new__(str), lambda: int.__add__("a", 1), lambda: str.upper(1), lambda: list.append([]), lambda: dict.fromkeys(1), lambda: isinstance(1, "a"), lambda: issubclass(1, A), lambda: setattr(int, "x", 1), lambda: delattr(int, "real"), lambda: setattr(A, "__name__", 1), lambda: setattr(A(), "__class__", 1), lambda: setattr(A(), "__class__", int), lambda: setattr(A(), "__dict__", 1), lambda: A.__bases__.append(1), lambda: property(1).__get__(1), lambda: staticmethod(), lambda: classmethod(1, 2), lambda: vars(A)["z"], lambda: A.__dict__.update(z=1), lambda: len(A), lambda: A[1], lambda: iter(A), lambda: A + A, lambda: A < A, lambda: A() == A(), lambda: {}[A]): t(g)
