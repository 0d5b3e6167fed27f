# Names across comprehensions, lambdas, classes and nested functions: who sees what.
x = "module"
class A:
    x = "class"
    a = [x for x in [x]]
    b = [y for y in x[:2]]
    c = [[x for _ in "1"] for _ in "1"]
    d = (lambda: x)()
    e = [(lambda: x)() for _ in "1"]
    def f(self, y=x): return x, y, self.x
    class B:
        g = x
    h = {k: x for k in x[:1]}
    i = list(map(lambda s: s + x, [x]))
print(A.a, A.b, A.c, A.d, A.e, A().f(), A.B.g, A.h, A.i)
def outer(x):
    class L:
        y = x
        x = "L"
        z = x
        def m(self): return x
        w = [x for _ in "1"]
    def inner():
        l = [x for x in "ab"]
        return l, x
    return L.y, L.z, L().m(), L.w, inner()
print(outer("param"))
def shadow():
    x = [1]
    r = [x for x in x]
    s = [x for _ in "1"][0]
    return r, s, x
print(shadow())
def loop():
    fs = []
    for i in range(2):
        class K:
            v = i
            def get(self): return i
        fs.append(K)
    return [(k.v, k().get()) for k in fs]
print(loop())
def walrus():
    if any((hit := n) > 2 for n in range(9)): return hit, [last := n for n in "ab"], last
print(walrus())
def defaults(a, b=lambda: x, c=[x]): return b(), c
x = "changed"
print(defaults(0))
g = [lambda: x for x in range(3)]
print([f() for f in g], x)
def nested(): return [[(i, j, k) for k in range(j)] for i in "a" for j in range(3)]
print(nested())
del x
try: A().f()
except NameError as e: print(e)
