# Default values are evaluated once; mutable defaults; keyword calls; introspection.
def f(a, b=2, c=3):
    return a, b, c
print(f(1), f(1, 5), f(1, c=9), f(a=1, b=0, c=0), f(c=1, a=2), f(*[1, 2], **{"c": 4}))
def g(x, acc=[]):
    acc.append(x)
    return acc
print(g(1), g(2), g(3, []), g(4))
n = 5
def h(v=n):
    return v
n = 6
print(h(), h.__defaults__, f.__defaults__, f.__name__, g.__defaults__)
def order():
    def mk(v):
        print("eval", v, end="; ")
        return v
    def inner(a=mk(1), *, b=mk(2), c=mk(3)):
        return a, b, c
    return inner
k = order()
print(k(), k(b=5), k.__kwdefaults__)
print((lambda x, y=10: x + y)(1), (lambda *a, k=3, **kw: (a, k, kw))(1, 2, z=4), (lambda: None)())
def p(a, b, /, c, *, d=4):
    return a, b, c, d
print(p(1, 2, 3), p(1, 2, c=5, d=6))
f.__defaults__ = (20, 30)
print(f(1))
def counter(state={"n": 0}):
    state["n"] += 1
    return state["n"]
print(counter(), counter(), counter())
