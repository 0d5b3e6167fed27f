# isinstance, issubclass, type() with one and three arguments, __class__, __bases__.
class A: pass
class B(A): pass
class C(B, int): pass
print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(True, int), isinstance(None, type(None)), isinstance(A, type), isinstance(int, object), isinstance(1, object), isinstance("a", str), isinstance([], (tuple, (set, (list,)))), isinstance(1, int | str), isinstance(1.5, int | str))
print(issubclass(B, A), issubclass(A, A), issubclass(bool, int), issubclass(C, (str, int)), issubclass(type, object), issubclass(KeyError, LookupError), issubclass(C, A))
print(type(1).__name__, type(A()).__name__, type(A) is type, A().__class__ is A, B.__bases__ == (A,), A.__bases__ == (object,), [c.__name__ for c in C.__mro__], B.__name__, C.__base__.__name__, type(type).__name__)
D = type("D", (A,), {"x": 5, "m": lambda self: self.x * 2})
d = D()
print(D.__name__, d.x, d.m(), isinstance(d, A), type(d) is D, type(d) == D, D.__mro__[1] is A, D)
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, "int"), lambda: type(1, 2), lambda: type("X", (), 5), lambda: isinstance(1, (int, 5)), lambda: issubclass(int, 5), lambda: isinstance("a", (int, 5))):
    try:
        print(f())
    except TypeError as e:
        print(e)
print([type(v).__name__ for v in (1, 1.0, "", b"", [], (), {}, set(), frozenset(), None, True, ..., range(1), slice(1), int, len, lambda: 0, A, A(), NotImplemented, bytearray(), (i for i in []), {}.keys(), iter([]), iter(""), zip(), Exception())])
b = A()
b.__class__ = B
print(type(b).__name__, isinstance(b, B))
