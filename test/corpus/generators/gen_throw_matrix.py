# throw, close and send into generators that catch, ignore, replace, return or yield on.
def g(mode):
    while True:
        try:
            got = yield "ready"
            log.append(f"got {got}")
        except ValueError as e:
            log.append(f"value {e}")
            if mode == "replace": raise KeyError("replaced") from e
            if mode == "return": return "returned"
            if mode == "yield": yield "from handler"
            if mode == "reraise": raise
        except GeneratorExit:
            log.append("exit")
            if mode == "ignore exit": yield "stubborn"
            if mode == "raise at exit": raise OSError("at exit")
            if mode == "return at exit": return
            raise
        finally: log.append("finally")
log, kept = [], []
def attempt(f):
    try: return repr(f())
    except BaseException as e: return f"{type(e).__name__}({e})"
for mode in ("plain", "replace", "return", "yield", "reraise"):
    log.clear(); x = g(mode); kept.append(x); next(x)
    print(mode, "|", attempt(lambda: x.send(1)), attempt(lambda: x.throw(ValueError("v"))), attempt(lambda: next(x)), attempt(lambda: next(x)), "|", log)
for mode in ("plain", "ignore exit", "raise at exit", "return at exit"):
    log.clear(); x = g(mode); kept.append(x); next(x)
    print(mode, "|", attempt(x.close), attempt(x.close), attempt(lambda: next(x)), "|", log)
x = g("plain"); print(attempt(lambda: x.throw(ValueError("before start"))), attempt(lambda: next(x)))
x = g("plain"); x.close(); print(attempt(lambda: next(x)), attempt(lambda: x.throw(KeyError("after close"))))
x = g("plain"); next(x); print(attempt(lambda: x.throw(ValueError)), attempt(lambda: x.throw(ValueError, "text")), attempt(lambda: x.throw(ValueError, ValueError("inst"))), attempt(lambda: x.throw(5)), attempt(lambda: x.throw()), attempt(lambda: x.throw(KeyError("through"))), attempt(lambda: next(x)))
def outer(mode):
    try: r = yield from g(mode); yield ("result", r)
    except KeyError as e: yield f"outer caught {e}"
for mode in ("return", "replace", "yield"):
    log.clear(); x = outer(mode); kept.append(x); next(x); print(mode, attempt(lambda: x.throw(ValueError("deep"))), attempt(lambda: next(x)), attempt(x.close), log)
class It:
    def __iter__(self): return self
    def __next__(self): return 1
class Thrower(It):
    def throw(self, *a): return ("thrown", len(a))
    def send(self, v): return ("sent", v)
    def close(self): log.append("closed")
def deleg(it): yield from it
for it in (It(), Thrower(), [1, 2]):
    x = deleg(it); kept.append(x); next(x); print(type(it).__name__, attempt(lambda: x.send(None)), attempt(lambda: x.send(5)), attempt(lambda: (y := deleg(it), next(y), y.throw(ValueError("z")))[2]))
