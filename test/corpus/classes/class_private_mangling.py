# Name mangling of double underscores: where it applies and where it does not.
class A:
    __x = 1
    __y__ = 2
    ___ = 3
    def __m(self): return "A.m"
    def call(self): return self.__m(), self.__x, self.__y__
    def __init__(self, __arg=5): self.__v = __arg
    def local(self):
        __loc = 7
        return sorted(locals())
    def inner(self):
        class B:
            __x = "B"
            def get(self, o): return self.__x, o._A__x
        return B().get(self)
    def kw(self, **k): return k
    def use(self): return self.kw(__k=1)
    def imp(self):
        import math as __math
        return "_A__math" in locals()
    def glob(self):
        global __g
        __g = "set"
    lam = lambda self: self.__x
    comp = [__c for __c in range(2)]
    def attr(self, o): o.__z = 1; return vars(o)
    def text(self): return getattr(self, "_A__x"), getattr(self, "__x", "unmangled")
    def dele(self): del self.__v; return hasattr(self, "_A__v")
    def walrus(self): return (__w := 4), "_A__w" in locals()
    def exc(self):
        try: 1 / 0
        except ZeroDivisionError as __e: return "_A__e" in locals()
    def ann(self): __t: int = 5; return __t
class C(A):
    __x = "C's own"
    def __m(self): return "C.m"
    def both(self): return self.__m(), self._A__m(), self.__x, self._A__x
class _Lead:
    __a = 1
    def get(self): return self.__a
class __:
    __a = 1
    def get(self): return self.__a
a, c = A(), C(9)
print(a.call(), c.call(), c.both(), a._A__v, c._A__v, a.local(), a.inner(), a.use(), a.imp())
a.glob(); print("_A__g" in globals(), a.lam(), A.comp, a.attr(type("O", (), {})()), a.text(), a.dele(), a.walrus(), a.exc(), a.ann())
print(sorted(k for k in vars(A) if "x" in k or "y" in k), A.___, hasattr(A, "__x"), _Lead().get(), "_Lead__a" in vars(_Lead), __().get(), "__a" in vars(__), A.__init__.__code__.co_varnames, A(_A__arg=3)._A__v)
try: A(__arg=3)
except TypeError as e: print(e)
try: a.__x
except AttributeError as e: print(e)
def outside(o): return o.__y__
class D:
    __slots__ = ("__s", "t")
    def set(self): self.__s = 1; return self._D__s
    f = outside
    def run(self): return eval("self._D__s"), __name__, self.__class__.__name__
d = D(); print(d.set(), d.run(), A.__dict__["_A__m"].__name__, A._A__m.__qualname__)
