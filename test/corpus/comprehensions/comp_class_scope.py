# Comprehensions in class bodies see class names only in the first iterable.
y = "global"
class A:
    n = 3
    items = [1, 2, 3]
    squares = [i * i for i in items]
    first = [i for i in range(n)]
    y = "class"
    seen = [y for _ in range(1)]
    pairs = {i: "v" for i in items}
    gen = list(i + 1 for i in items)
    try:
        bad = [n for _ in range(2)]
    except NameError as e:
        bad = str(e)
    f = lambda self: y
    def m(self):
        return y, self.y
print(A.squares, A.first, A.seen, A.pairs, A.gen, A.bad, A().f(), A().m())
class B:
    for i in range(3):
        j = i * 2
    del i
    if j > 3:
        big = True
    else:
        small = True
    def k(): return 5
    v = k()
print(B.j, hasattr(B, "i"), B.big, hasattr(B, "small"), B.v)
def outer(z):
    class C:
        w = z
        z = "shadow"
        def get(self):
            return z
    return C
try:
    print(outer(1).w)
except NameError as e:
    print(e)
x = 1
class D:
    x = x + 1
    class E:
        x = x + 10
    z = E.x
print(D.x, D.E.x, D.z, x)
def scope(p):
    class C:
        q = p * 2
        def get(self):
            return p
    return C
print(scope(4).q, scope(4)().get())
