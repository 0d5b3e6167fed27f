# Names in class bodies: lookup order, comprehension scopes, nested classes, conditionals, deletion, loops.
x = "global"
class A:
    print(x)
    x = "class"
    print(x)
    y = [x for _ in range(1)]
    z = [i for i in x[:2]]
    def f(self): return x
    class B:
        w = x
    if x == "class":
        cond = True
    for k in range(3): last = k
    del k
    t = x
    del x
    u = x
    lam = lambda self: (self.t, x)
    try: undefined
    except NameError as e: caught = str(e)
    d = {n: n * 2 for n in range(2)}
    _a, *_b = 1, 2, 3
a = A()
print(A.y, A.z, a.f(), A.B.w, A.cond, A.last, hasattr(A, "k"), A.t, A.u, a.lam(), A.caught, A.d, A._a, A._b)
def outer():
    x = "local"
    class C:
        print(x)
        y = x
        x = "shadow"
        z = x
        def g(self): return x
    return C
C = outer()
print(C.y, C.z, C().g())
def outer2():
    v = 1
    class D:
        nonlocal v
        v = 2
        global w
        w = 3
    return v, D
print(outer2()[0], w, hasattr(outer2()[1], "v"))
class E:
    locals()["dynamic"] = 7
    names = sorted(k for k in vars().keys() if not k.startswith("__"))
print(E.dynamic, E.names)
class F:
    """doc"""
    a: int = 1
    b: "str"
    c: [][:] 
print(F.__doc__, F.__annotations__, F.__module__, F.__qualname__, hasattr(F, "b"))
class G(*[A], **{}): pass
print(G.__bases__ == (A,), G.__name__)
i = 0
class H:
    i = i + 1
    i += 5
print(H.i, i)
def dec(n):
    print("dec", n)
    return lambda c: (print("apply", n), c)[1]
@dec(1)
@dec(2)
class K(print("bases") or A): print("body")
class M:
    def __init__(self): self.__p = 1
    def get(self, o): return o.__p, self.__p
    __q = 5
    class Inner: __r = 6
    ___t = 1
    __u__ = 2
print(sorted(n for n in vars(M) if "_M" in n or "__u" in n), vars(M()), M().get(M()), vars(M.Inner).keys() >= {"_Inner__r"})
