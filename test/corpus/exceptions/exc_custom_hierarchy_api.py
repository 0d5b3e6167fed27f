# A library's exceptions: base class, codes, wrapping foreign errors, translation tables, retry decisions.
class ApiError(Exception):
    code, retry = 500, False
    registry = {}
    def __init_subclass__(cls, code=None, retry=False, **kw):
        super().__init_subclass__(**kw)
        cls.code, cls.retry = code or cls.code, retry
        ApiError.registry[cls.code] = cls
    def __init__(self, message="", **details):
        super().__init__(message or type(self).__name__)
        self.details = details
    def __str__(self):
        extra = ", ".join(f"{k}={v!r}" for k, v in self.details.items())
        return f"[{self.code}] {self.args[0]}" + (f" ({extra})" if extra else "")
    @classmethod
    def for_code(cls, code, *a, **k): return cls.registry.get(code, cls)(*a, **k)
class NotFound(ApiError, code=404): pass
class Busy(ApiError, code=503, retry=True): pass
class Invalid(ApiError, ValueError, code=400): pass
print(NotFound("user", id=5), Busy(), repr(Invalid("bad", field="x")), ApiError.for_code(404, "q"), type(ApiError.for_code(418)).__name__, issubclass(Invalid, ValueError), sorted(ApiError.registry))
TABLE = {KeyError: NotFound, (ValueError, TypeError): Invalid, OSError: Busy}
def translate(f, *a):
    try: return f(*a)
    except ApiError: raise
    except Exception as e:
        for kinds, target in TABLE.items():
            if isinstance(e, kinds): raise target(str(e), via=type(e).__name__) from e
        raise
def attempt(f, *a, tries=3):
    for n in range(tries):
        try: return translate(f, *a), n
        except ApiError as e:
            if not e.retry or n == tries - 1: raise
calls = []
def flaky(n):
    calls.append(n)
    if len(calls) < n: raise OSError("busy")
    return "done"
for f, a in ((flaky, (2,)), (flaky, (99,)), ({}.__getitem__, ("k",)), (int, ("x",)), (len, (5,)), (lambda: 1 / 0, ()), (lambda: [][0], ())):
    calls.clear()
    try: print(attempt(f, *a))
    except Exception as e: print(type(e).__name__, e, "<-", repr(e.__cause__), isinstance(e, ValueError))
try: raise Invalid("both")
except ValueError as e: print("as ValueError", e.code)
def outcome(e):
    match e:
        case ApiError(code=c, retry=True): return f"retry {c}"
        case ApiError(code=404 | 410): return "gone"
        case ApiError(args=(m,), details={"field": f}): return f"{m} in {f}"
        case ValueError(): return "value"
        case _: return "other"
print([outcome(e) for e in (Busy(), NotFound(), Invalid("bad", field="f"), ValueError(), KeyError())])
import copy; e = copy.copy(NotFound("copied", a=1)); print(e, e.details, type(e).__name__)
