# functools.singledispatch and singledispatchmethod: registration, inheritance, abstract classes, errors.
from functools import singledispatch, singledispatchmethod
import collections.abc, typing, enum
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
@singledispatch
def fmt(o, pad=0): return " " * pad + f"object {o!r}"
@fmt.register
def _(o: int, pad=0): return f"int {o:>{pad}}"
@fmt.register(list)
@fmt.register(tuple)
def seq(o, pad=0): return f"{type(o).__name__}[{', '.join(fmt(x) for x in o)}]"
@fmt.register
def none(o: None, pad=0): return "nothing"
fmt.register(float, lambda o, pad=0: f"{o:.2f}")
@fmt.register(collections.abc.Mapping)
def _(o, pad=0): return "map(" + ";".join(f"{k}={fmt(v)}" for k, v in o.items()) + ")"
for v in (1, True, "s", [1, (2.5, None)], {"a": [1]}, {1}, 1j): print(fmt(v))
print(fmt(7, pad=4), fmt("x", 2), fmt.dispatch(bool) is fmt.dispatch(int), fmt.dispatch(str).__name__, fmt.dispatch(dict).__name__, seq.__name__, sorted(c.__name__ for c in fmt.registry))
class L(list): pass
class LL(L): pass
print(fmt(LL([1]))); fmt.register(L, lambda o, pad=0: "L!"); print(fmt(LL([1])), fmt(L()), fmt([]))
class M(int, enum.Enum): A = 1
print(fmt(M.A)); fmt.register(enum.Enum, lambda o, pad=0: "enum " + o.name); print(fmt(M.A))
show(fmt); show(fmt.register, 5); show(fmt.register, "int", len)
@fmt.register
def _(o: bytes | bytearray, pad=0): return "binary " + o.hex()
print(fmt(b"ab"), fmt(bytearray(b"c"))); 
def bad():
    @fmt.register
    def _(o: typing.List[int]): pass
show(bad)
class A(collections.abc.Sized, collections.abc.Iterable):
    def __len__(self): return 2
    def __iter__(self): return iter("xy")
@singledispatch
def g(o): return "base"
g.register(collections.abc.Sized, lambda o: "sized"); print(g(A()), g("s"), g({}), g(5)); g.register(collections.abc.Iterable, lambda o: "iterable"); print(g(iter([])), g(A()))
show(g, "s")
class Neg:
    @singledispatchmethod
    def neg(self, a): raise NotImplementedError(f"cannot negate {type(a).__name__}")
    @neg.register
    def _(self, a: int): return -a
    @neg.register
    def _(self, a: str): return a[::-1]
    @neg.register(list)
    def _(self, a): return [self.neg(x) for x in a]
    @singledispatchmethod
    @classmethod
    def make(cls, a): return cls.__name__, "any", a
    @make.register
    @classmethod
    def _(cls, a: int): return cls.__name__, "int", a
class Sub(Neg): pass
n = Neg(); print(n.neg(5), n.neg("ab"), n.neg([1, "xy", [2]]), Sub.make(5), Sub().make("q")); show(n.neg, 1.5)
print(fmt.__wrapped__.__name__, fmt.__name__, fmt._clear_cache())
