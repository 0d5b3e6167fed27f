# TypeError messages of calls with wrong arguments.
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b=1, *, c=2): pass
class A:
    def m(self, x): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
class B:
    def __init__(self, x): pass
class C: pass
for t in (lambda: f0(1), lambda: f0(1, 2), lambda: f0(x=1), lambda: f1(), lambda: f1(1, 2), lambda: f1(1, a=2), lambda: f1(b=1), lambda: f2(), lambda: f2(1), lambda: f2(1, 2, 3), lambda: f3(), lambda: f3(1, 2, 3), lambda: f3(1, 2, 3, 4), lambda: f3(1, d=3), lambda: A().m(), lambda: A().m(1, 2), lambda: A.m(), lambda: A.c(), lambda: A.s(), lambda: A.s(1, 2), lambda: B(), lambda: B(1, 2), lambda: B(y=1), lambda: C(1), lambda: (lambda x: x)(), lambda: 5(), lambda: None(), lambda: "s"(), lambda: [](0), lambda: A()()):
    try:
        t()
        print("no error")
    except TypeError as e:
        print(e)
