# Retry with backoff, circuit breaker, error collection, cleanup stacks and result types without libraries.
class Temporary(Exception): pass
class Permanent(Exception): pass
def retry(times, on=(Temporary,)):
    def deco(fn):
        def w(*a):
            waits = []
            for i in range(times):
                try: return fn(*a), waits
                except on as e:
                    waits.append(2 ** i)
                    last = e
            raise Permanent(f"{fn.__name__} failed {times} times") from last
        return w
    return deco
state = {"n": 0}
@retry(4)
def flaky(need):
    state["n"] += 1
    if state["n"] < need: raise Temporary(state["n"])
    return f"ok after {state['n']}"
print(flaky(3))
state["n"] = 0
try: flaky(99)
except Permanent as e: print(e, repr(e.__cause__))
class Breaker:
    def __init__(self, limit): self.limit, self.fails = limit, 0
    def call(self, f, *a):
        if self.fails >= self.limit: return "open"
        try: r = f(*a)
        except Exception as e: self.fails += 1; return f"fail {e!r}"
        else: self.fails = 0; return r
b = Breaker(2)
print([b.call(int, s) for s in ("1", "x", "2", "y", "z", "3")])
class Result:
    def __init__(self, v=None, e=None): self.v, self.e = v, e
    @classmethod
    def of(cls, f, *a):
        try: return cls(f(*a))
        except Exception as e: return cls(e=e)
    def then(self, f): return self if self.e else Result.of(f, self.v)
    def __repr__(self): return f"Err({self.e!r})" if self.e else f"Ok({self.v!r})"
print(Result.of(int, "12").then(lambda x: x * 2).then(str), Result.of(int, "q").then(str), Result.of(int, "0").then(lambda x: 1 / x))
errors = []
for s in ("1", "a", None, "3.5"):
    try: int(s)
    except (ValueError, TypeError) as e: errors.append((s, type(e).__name__))
print(errors)
class Stack:
    def __init__(self): self.fns, self.log = [], []
    def defer(self, f, *a): self.fns.append((f, a))
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        while self.fns:
            f, a = self.fns.pop()
            try: f(*a)
            except Exception as e: self.log.append(repr(e))
        return t is KeyError
with Stack() as s:
    s.defer(print, "last"); s.defer(int, "bad"); s.defer(print, "first")
    raise KeyError("swallowed")
print(s.log)
