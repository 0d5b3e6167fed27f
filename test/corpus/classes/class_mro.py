# Method resolution order with multiple inheritance; conflicts.
class O: 
    def who(self): return "O"
class A(O):
    def who(self): return "A" + super().who()
class B(O):
    def who(self): return "B" + super().who()
class C(A, B):
    def who(self): return "C" + super().who()
class D(B, A): pass
class E(C): pass
for c in (O, A, B, C, D, E):
    print(c.__name__, [k.__name__ for k in c.__mro__], c().who(), [k.__name__ for k in c.mro()])
try:
    class F(C, D): pass
except TypeError as e:
    print(str(e).replace("\n", " "))
try:
    class G(O, A): pass
except TypeError as e:
    print(str(e).replace("\n", " "))
try:
    class H(A, A): pass
except TypeError as e:
    print(e)
class X: v = "X"
class Y(X): pass
class Z(X): v = "Z"
class W(Y, Z): pass
print(W.v, W().v, W.__mro__[1].__name__)
class K1: pass
class K2: pass
class K3: pass
class P(K1, K2): pass
class Q(K3): pass
class R(P, Q, K2): pass
print([k.__name__ for k in R.__mro__])
try:
    class I(int, str): pass
except TypeError as e:
    print(e)
