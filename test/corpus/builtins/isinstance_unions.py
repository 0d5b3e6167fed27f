# isinstance and issubclass with tuples, unions, abstract classes, virtual subclasses and wrong arguments.
import abc, collections.abc
from typing import Optional, Union
def show(f):
    try: print(f(), end="; ")
    except Exception as e: print(type(e).__name__, e, end="; ")
class A: pass
class B(A): pass
class C(B, metaclass=type): pass
b = B()
print([isinstance(b, k) for k in (A, B, C, object, type, (C, A), (C, (int, (A,))), int | A, int | str, A | None)])
print([issubclass(B, k) for k in (A, B, C, object, (C, A), int | A, collections.abc.Hashable)], issubclass(bool, int), isinstance(True, int), isinstance(1, bool), isinstance(None, type(None)), isinstance(int, type), issubclass(type, object), isinstance(3, int | str), isinstance("x", Optional[str]) , isinstance(None, int | None), isinstance(5, Union[str, int]))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, "int"), lambda: isinstance(1, [int]), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(int, (str, "x")), lambda: isinstance(1), lambda: isinstance([], list[int]), lambda: isinstance(1, ()), lambda: issubclass(int, ()), lambda: int | 5, lambda: "int" | int): show(f)
print()
print(int | str, int | None, (int | str) == (str | int), int | int, (int | str).__args__, type(int | str).__name__, hash(int | str) == hash(str | int), int | str | None, list[int] | None, repr(A | B).count("A"))
class Even(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, c): return True if hasattr(c, "is_even") else NotImplemented
class Has:
    def is_even(self): return True
class Reg: pass
Even.register(Reg)
print(isinstance(Has(), Even), isinstance(Reg(), Even), isinstance(1, Even), issubclass(Reg, Even), issubclass(int, Even), Even.register(int) is int, isinstance(1, Even), isinstance(True, Even))
class Meta(type):
    def __instancecheck__(cls, o): return o == 42
    def __subclasscheck__(cls, c): return c is str
class M(metaclass=Meta): pass
print(isinstance(42, M), isinstance(M(), M), isinstance(1, M), issubclass(str, M), issubclass(int, M), issubclass(M, M), isinstance(42, (int, M)), isinstance("q", (int, M)), type(M()) is M)
class Bad(type):
    def __instancecheck__(cls, o): raise ValueError("check")
class K(metaclass=Bad): pass
show(lambda: isinstance(1, K)); show(lambda: isinstance(K(), K)); show(lambda: isinstance(1, (int, K)))
class Liar:
    @property
    def __class__(self): return int
print(isinstance(Liar(), int), isinstance(Liar(), Liar), type(Liar()) is int, Liar().__class__)
class Proxy:
    def __init__(self, o): self.o = o
    __class__ = property(lambda s: type(s.o))
print(isinstance(Proxy([]), list), isinstance(Proxy([]), Proxy), isinstance(Proxy({}), list))
