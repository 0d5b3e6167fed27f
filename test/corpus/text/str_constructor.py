# str() of everything, of bytes, of objects with only __repr__, and of odd results.
class R:
    def __repr__(self): return "R!"
class S(R):
    def __str__(self): return "S!"
class Sub(str):
    def __str__(self): return "sub:" + str.upper(self)
class Bad:
    def __str__(self): return 5
class BadR:
    def __repr__(self): return None
class Up(str):
    pass
class RetSub:
    def __str__(self): return Up("up")
print(str(), str(""), str(1), str(1.0), str(None), str(True), str([1, "a"]), str((1,)), str({}), str({1}), str(b"x"), str(R()), str(S()), str(Sub("q")), str(RetSub()), type(str(RetSub())).__name__, type(str(Up("z"))).__name__, str(R), str(int), str(Ellipsis), str(NotImplemented), str(range(3)), str(slice(1)))
print([S(), R()], f"{S()} {S()!r} {Sub('q')}", "%s %r" % (S(), S()), "{} {!r}".format(S(), S()), repr(Sub("q")), Sub("q") + "x", ["".join([Sub("q")])], str(ValueError("e")), repr(ValueError("e", 1)), str(KeyError("k")), str(Exception()), str(Exception(1, 2)))
for f in (lambda: str(Bad()), lambda: str(BadR()), lambda: repr(BadR()), lambda: f"{Bad()}", lambda: "%s" % Bad(), lambda: str(1, 2, 3, 4), lambda: str(object=b"a", encoding="ascii"), lambda: str(x=1), lambda: str(encoding="ascii"), lambda: str(b"a", errors="strict"), lambda: print(Bad())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class New(str):
    def __new__(cls, a, b):
        return super().__new__(cls, f"{a}-{b}")
    def __init__(self, a, b):
        self.parts = (a, b)
n = New("x", 2)
print(n, n.parts, len(n), n.upper(), type(n[0:]).__name__, n == "x-2", {n: 1}["x-2"], isinstance(n, str), n.__dict__)
