# Custom exception classes: attributes, __str__, __init__, hierarchies.
class AppError(Exception):
    code = 1
    def __str__(self):
        return f"[{self.code}] " + super().__str__()
class NotFound(AppError):
    code = 404
    def __init__(self, what, where="here"):
        super().__init__(what, where)
        self.what, self.where = what, where
class Plain(Exception): pass
class Both(KeyError, AttributeError): pass
class Quiet(Exception):
    def __repr__(self): return "quiet!"
for e in (AppError("x"), NotFound("file"), NotFound("a", where="b"), Plain(), Plain("p"), Both("k"), Quiet("q"), AppError()):
    try:
        raise e
    except AttributeError as x:
        print("attr", repr(x), x)
    except AppError as x:
        print("app", x.code, x, repr(x), x.args)
    except Exception as x:
        print("exc", repr(x), str(x), x.args)
try:
    raise NotFound("q") from None
except NotFound as x:
    print(x.what, x.where, x.__suppress_context__, x.__cause__)
try:
    NotFound()
except TypeError as x:
    print(x)
class Stop(BaseException): pass
try:
    try:
        raise Stop("s")
    except Exception:
        print("wrong")
except BaseException as x:
    print("base", x)
class Retry(Exception):
    def __init__(self, n): self.n = n
def attempt(n):
    if n < 3:
        raise Retry(n + 1)
    return f"ok after {n}"
n = 0
while True:
    try:
        print(attempt(n))
        break
    except Retry as r:
        n = r.n
        print("retry", n, r.args)
