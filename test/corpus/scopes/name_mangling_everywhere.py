# Private names in classes: attributes, methods, globals, imports, parameters, comprehensions, nested classes, strings.
__g = "module private"
class A:
    __x = 1
    def __m(self): return "A.m"
    def get(self): return self.__x, self.__m(), [self.__x for _ in "1"], (lambda: self.__x)()
    def local(self):
        __v = 5
        return __v, sorted(locals())
    def param(self, __p, *, __k=2): return __p, __k
    def attr(self, o): o.__z = 3; return vars(o)
    def glob(self):
        try: return __g
        except NameError as e: return str(e)
    def strings(self): return getattr(self, "_A__x"), hasattr(self, "__x")
    class __Inner:
        __y = 2
    def inner(self): return A.__Inner, sorted(k for k in vars(A._A__Inner) if "y" in k)
    def both__(self): return self.__dunder__
    __dunder__ = "kept"
    def kw(self): return (lambda **k: k)(__a=1)
    def dele(self): del self.__w
    def exc(self):
        try: 1 / 0
        except ZeroDivisionError as __e: return str(__e)
class B(A):
    __x = 10
    def both(self): return self.__x, self._A__x
class _C: __q = 1
class __D: __q = 1
class ___: __q = 1
o = type("O", (), {})()
a = A()
print(a.get(), a.local(), a.param(1), a.attr(o), a.glob(), a.strings(), a.inner()[1], a.both__(), a.kw(), a.exc(), B().both(), B().get())
print([n for n in dir(A) if n.startswith("_A")], vars(_C).keys() >= {"_C__q"}, [k for c in (__D, ___) for k in vars(c) if "q" in k])
for f in (lambda: a.__x, lambda: a._B__x, lambda: a.dele(), lambda: a.param(1, __k=3), lambda: a.param(1, _A__k=3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
