# Names in class bodies: free names, comprehension scope, __class__, deleting, nested functions.
x = "global"
class A:
    x = "class"
    seen = [x for _ in range(1)]
    outer = [y for y in [x]]
    def m(self): return x
    def k(self): return __class__.__name__
    lam = lambda self: x
    class B:
        y = x
    z = x
print(A.seen, A.outer, A().m(), A().k(), A().lam(), A.B.y, A.z)
def f():
    x = "function"
    class C:
        before = x
        x = "body"
        after = x
        def get(self): return x
    class D:
        nonlocal x
        x = "changed by class"
    class E:
        global x
        x = "global by class"
    return C.before if hasattr(C, "before") else None, C.after, C().get(), x, hasattr(D, "x"), hasattr(E, "x")
try: print(f())
except NameError as e: print(type(e).__name__, e)
print(x)
class L:
    names = [n for n in locals() if not n.startswith("__")]
    a = 1
    vars()["b"] = 2
    c = sorted(n for n in locals() if not n.startswith("__"))
    del a
    try: a
    except NameError as e: msg = str(e)
print(L.names, L.b, L.c, L.msg, hasattr(L, "a"), hasattr(L, "e"))
class P:
    for i in range(3): pass
    total = sum(j for j in range(i + 1))
    if total > 2: big = True
    else: small = True
    while i: i -= 1
    with __import__("contextlib").nullcontext(7) as w: pass
print(P.i, P.total, P.big, hasattr(P, "small"), P.w)
class Q:
    def __init_subclass__(cls): print("sub", cls.__name__, __class__.__name__)
    def who(self): return super().__repr__()[:10], __class__ is Q
class R(Q): __class__2 = 5
print(R().who())
try:
    class S: print(undefined_here)
except NameError as e: print(e)
def g():
    class T:
        def set(self): nonlocal v; v += 1; return v
    v = 1
    return T()
t = g(); print(t.set(), t.set())
print([A.__qualname__, A.m.__qualname__, A.B.__qualname__, A.lam.__qualname__, type(t).__qualname__])
