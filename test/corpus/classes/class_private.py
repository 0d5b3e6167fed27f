# Name mangling of __names in classes.
class A:
    __x = 1
    __y__ = 2
    def __init__(self):
        self.__z = 3
        self._w = 4
    def get(self):
        return self.__x, self.__z, self.__y__
    def __hidden(self):
        return "A hidden"
    def call(self):
        return self.__hidden()
    def local(self, __p=5):
        __q = __p + 1
        return __q, sorted(locals())
class B(A):
    __x = 10
    def __init__(self):
        super().__init__()
        self.__z = 30
    def getb(self):
        return self.__x, self.__z
    def __hidden(self):
        return "B hidden"
b = B()
print(b.get(), b.getb(), b.call(), sorted(b.__dict__), b._A__x, b._B__x, A._A__hidden(b), b._B__hidden(), b.local())
try:
    b.__x
except AttributeError as e:
    print(e)
class _C:
    __v = 1
    def get(self): return self.__v
print(_C().get(), _C._C__v, hasattr(_C, "__v"))
class D:
    def f(self):
        class E:
            __n = 2
            def g(self): return self.__n
        return E()
e = D().f()
print(e.g(), e._E__n)
print(getattr(b, "_A__z"), setattr(b, "__dyn", 1), b.__dict__["__dyn"])
