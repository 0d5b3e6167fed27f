# an assignment in a default, a decorator or a base changes the enclosing scope's variable in the middle of an expression
def N(v): return v
def a():
    f0 = -0.0
    return f0 + (f0 := N(0))
def b():
    f0 = 5
    return f0 + (f0 := N(3))
def c():
    f0 = 5
    g = lambda a, q=(f0 + (f0 := N(3))): q
    return g(1)
def d():
    f0 = 5
    g = lambda a, q=f0, r=(f0 := N(3)), s=f0: (q, r, s)
    return g(1)
def e():
    f0 = 5
    def g(a, q=f0 + (f0 := N(3))): return q
    return g(1), f0
def f():
    x = 5
    return N(x + (x := 7)), [x, (x := 9), x], {x: (x := 2)}, x
def h():
    x = 5
    return (lambda q=x + (x := N(1)): q)(), f"{x}{(x := 4)}{x}", x < (x := 9), x
class K:
    x = 5
    m = lambda q=x + (x := N(1)): q
    print(m())
print(a(), b(), c(), d(), e(), f(), h())


def deco(v):
    return lambda f: (v, f(1))


def i():
    x = 5
    @deco(x + (x := 2))
    def g(a): return a
    class A((x, (x := int))[1]): pass
    class B(metaclass=(x, (x := type))[1]): pass
    def ann(a: x == (x := 3)) -> (x, (x := 4)): pass
    return g, A.__bases__, x, ann.__annotations__
def j():
    x = 1
    def g(a=(x, (x := 2)), *, b=(x, (x := 3)), c=[x for _ in (1,) if (x := 4)]): return a, b, c
    return g(), x
print(i(), j())
