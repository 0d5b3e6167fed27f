# Exception classes with state, __str__, __repr__, class attributes, multiple inheritance and codes.
class AppError(Exception):
    code = 1
    def __init__(self, message, **info):
        super().__init__(message)
        self.info = info
    def __str__(self):
        base = super().__str__()
        return f"[{self.code}] {base}" + (f" {self.info}" if self.info else "")
class NotFound(AppError, LookupError):
    code = 404
class Denied(AppError):
    code = 403
    def __init__(self, who):
        super().__init__(f"{who} denied", who=who)
        self.who = who
class Quiet(AppError):
    def __str__(self): return ""
class Repr(Exception):
    def __repr__(self): return "<Repr>"
for e in (AppError("a"), NotFound("b", id=3), Denied("bob"), Quiet("q"), Repr(1), NotFound("x")):
    try:
        raise e
    except LookupError as x:
        print("lookup", x, repr(x), x.args, x.info)
    except AppError as x:
        print("app", x, repr(x), x.args, vars(x), x.code)
    except Exception as x:
        print("other", x, repr(x), [x])
print([c.__name__ for c in NotFound.__mro__], issubclass(NotFound, LookupError), isinstance(Denied("z"), AppError), AppError.__base__.__name__)
e = AppError("m", k=1)
e.extra = 5
e.args = ("changed", 2)
print(e, e.args, e.extra, e.info, e == AppError("m", k=1), e == e, hash(e) == hash(e))
class Slots(Exception):
    __slots__ = ("a",)
s = Slots("x")
s.a = 1
s.b = 2
print(s.a, s.b, s.args, s.__dict__)
try:
    raise type("Dynamic", (ValueError,), {"__module__": "zoo", "n": 5})("dyn")
except ValueError as d:
    print(type(d).__name__, type(d).__module__, d.n, d)
try:
    AppError()
except TypeError as t:
    print(t)
print(repr(Exception()), repr(Exception(1)), repr(Exception(1, "a")), str(Exception(1, "a")), repr(Exception("it's")), str(KeyError("a b")), str(KeyError(1, 2)), repr(KeyError()))
