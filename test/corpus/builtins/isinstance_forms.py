# isinstance and issubclass with tuples, unions, nested tuples, ABC-like hooks and wrong arguments.
class A: pass
class B(A): pass
class Meta(type):
    def __instancecheck__(cls, o): return getattr(o, "duck", False)
    def __subclasscheck__(cls, c): return hasattr(c, "duck")
class Duck(metaclass=Meta): pass
class D: duck = True
print(isinstance(B(), A), isinstance(A(), B), isinstance(1, (str, int)), isinstance(1, ()), isinstance(1, ((str, (float, int)),)), isinstance(True, int), isinstance(None, type(None)), isinstance(A, type), isinstance(Meta, type), isinstance(Duck, Meta), isinstance(1, int | str), isinstance(None, int | None), isinstance("a", int | float), isinstance(1, object), isinstance(int, object))
print(issubclass(B, A), issubclass(A, A), issubclass(bool, int), issubclass(int, (str, int)), issubclass(B, object), issubclass(Meta, type), issubclass(int, int | str), issubclass(ValueError, Exception), isinstance(D(), Duck), isinstance(A(), Duck), issubclass(D, Duck), issubclass(A, Duck))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, [int]), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: issubclass(int, [int]), lambda: isinstance(1), lambda: isinstance(), lambda: isinstance(1, int, 2), lambda: issubclass("a", str), lambda: isinstance(1, list[int]), lambda: isinstance(1, None)):
    try: print(f())
    except TypeError as e: print(e)
class Lie:
    @property
    def __class__(self): return int
print(isinstance(Lie(), int), isinstance(Lie(), Lie), type(Lie()).__name__, type(1) is int, type(B()) is A, type(type), type(type(1)))
