# C3 linearisation of diamonds and conflicts; super() through them.
import gc
class O: 
    def f(self): return ["O"]
class A(O):
    def f(self): return ["A"] + super().f()
class B(O):
    def f(self): return ["B"] + super().f()
class C(O):
    def f(self): return ["C"] + super().f()
class D(A, B):
    def f(self): return ["D"] + super().f()
class E(B, C):
    def f(self): return ["E"] + super().f()
class F(D, E):
    def f(self): return ["F"] + super().f()
print(F().f(), [c.__name__ for c in F.__mro__], [c.__name__ for c in D.mro()])
for bases in ((A, O), (O, A), (D, A), (A, D), (A, A), (B, A, D), (C, D), (E, D), (object, A), (A, object)):
    try: print([c.__name__ for c in type("X", bases, {}).__mro__])
    except TypeError as e: print(e)
gc.collect()  # the classes X are dead, and in circles
print(super(A, F()).f(), super(E, F()).f(), super(C, F()).f(), F.__base__.__name__, [b.__name__ for b in F.__bases__], O.__subclasses__() == [A, B, C])
class M:
    def g(self): return "M" + super().g()
class Base:
    def g(self): return "Base"
class Use(M, Base): pass
print(Use().g())
try: M().g()
except AttributeError as e: print(e)
class P(Base):
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return "st"
class Q(P):
    @classmethod
    def make(cls): return "Q+" + super().make()
    @staticmethod
    def st(): return "Q" + P.st()
print(Q.make(), Q().make(), Q.st(), Q().st(), super(Q, Q).make(), super(Q, Q()).st())
for f in (lambda: super(A, 5), lambda: super(A, O()), lambda: super(5), lambda: super(A).f, lambda: super(), lambda: super(A, A()).nope):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
