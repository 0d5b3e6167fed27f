# __divmod__, __floordiv__, __mod__, their reflected forms, and NotImplemented between them.
class D:
    def __init__(self, n):
        self.n = n
    def __divmod__(self, o):
        return ("divmod", self.n, o)
    def __rdivmod__(self, o):
        return ("rdivmod", self.n, o)
    def __floordiv__(self, o):
        return ("floordiv", self.n, o)
    def __rmod__(self, o):
        return ("rmod", self.n, o)
print(divmod(D(1), 2), divmod(2, D(1)), D(1) // 3, 3 % D(1), divmod(1.5, D(4)))
for f in (lambda: D(1) % 2, lambda: 3 // D(1), lambda: divmod("a", 1), lambda: divmod(1, "a"), lambda: divmod(1), lambda: divmod(1, 2, 3), lambda: divmod(None, None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class N:
    def __floordiv__(self, o):
        return NotImplemented
    def __divmod__(self, o):
        return NotImplemented
    def __repr__(self):
        return "N()"
    def __pow__(self, o, m=None):
        return ("pow", o, m)
    def __rpow__(self, o, m=None):
        return ("rpow", o, m)
for f in (lambda: N() // 1, lambda: divmod(N(), 1), lambda: pow(N(), 2), lambda: pow(N(), 2, 3), lambda: 2 ** N(), lambda: pow(2, N()), lambda: pow(2, N(), 3), lambda: N() ** N()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class E:
    def __ifloordiv__(self, o):
        return ("ifloordiv", o)
    def __imod__(self, o):
        return ("imod", o)
    def __ipow__(self, o):
        return ("ipow", o)
    def __imatmul__(self, o):
        return ("imatmul", o)
    def __itruediv__(self, o):
        return ("itruediv", o)
for op in ("//=", "%=", "**=", "@=", "/="):
    ns = {"e": E()}
    exec(f"e {op} 4", ns)
    print(op, ns["e"])
