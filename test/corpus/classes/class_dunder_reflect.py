# Which of the operand's methods is tried first: subclasses, same type, NotImplemented from both.
class A:
    def __add__(self, o):
        print("A.add", end=" ")
        return NotImplemented
    def __radd__(self, o):
        print("A.radd", end=" ")
        return "A"
class B(A):
    def __radd__(self, o):
        print("B.radd", end=" ")
        return "B"
class C(A):
    pass
class N:
    def __add__(self, o):
        print("N.add", end=" ")
        return NotImplemented
    __radd__ = __sub__ = __add__
print(A() + B())
print(B() + A())
print(A() + C())
print(C() + A())
for f in (lambda: A() + A(), lambda: N() + N(), lambda: N() + 1, lambda: 1 + N(), lambda: N() - N()):
    try:
        print(f())
    except TypeError as e:
        print(e)
class X:
    def __eq__(self, o):
        print("X.eq", end=" ")
        return NotImplemented
    def __lt__(self, o):
        print("X.lt", end=" ")
        return NotImplemented
class Y(X):
    def __eq__(self, o):
        print("Y.eq", end=" ")
        return "Y!"
    def __gt__(self, o):
        print("Y.gt", end=" ")
        return "gt"
print(X() == Y())
print(X() == X(), X() != X())
print(X() < Y())
print(X() == 1, 1 == X())
try:
    X() < X()
except TypeError as e:
    print(e)
class I(int):
    def __add__(self, o):
        return "I.add"
    def __radd__(self, o):
        return "I.radd"
    def __rmul__(self, o):
        return "I.rmul"
print(1 + I(2), I(1) + 2, I(2) * 3, 3 * I(2), 2.0 + I(1), -I(5), sum([I(1)]))
