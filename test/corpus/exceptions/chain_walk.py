# Implicit and explicit chains, cycles avoided, context through finally and generators.
def chain(e):
    out = []
    while e is not None and len(out) < 8:
        out.append(f"{type(e).__name__}({e})" + ("!" if e.__suppress_context__ else "") + (f"<-{type(e.__cause__).__name__}" if e.__cause__ else ""))
        e = e.__context__
    return " / ".join(out)
def show(f):
    try: f()
    except Exception as e: print(f.__name__, chain(e))
def three():
    try:
        try: int("a")
        except ValueError: {}["k"]
    except KeyError: [][1]
def cause():
    try: int("b")
    except ValueError as e: raise RuntimeError("r") from e
def other_cause():
    try: int("c")
    except ValueError: raise RuntimeError("r") from TypeError("t")
def none():
    try: int("d")
    except ValueError: raise RuntimeError("r") from None
def reraised():
    try:
        try: int("e")
        except ValueError as e:
            saved = e
            raise KeyError("k")
    except KeyError: raise saved
def in_finally():
    try: int("f")
    finally: raise KeyError("fin")
def after():
    try: int("g")
    except ValueError: pass
    raise KeyError("clean")
def nested_handler():
    try: 1 / 0
    except ZeroDivisionError:
        try: int("h")
        except ValueError: pass
        raise KeyError("outer context")
def with_exit():
    class M:
        def __enter__(self): return self
        def __exit__(self, *a): raise KeyError("exit")
    with M(): int("i")
def gen():
    def g():
        try: yield 1
        except ValueError: raise KeyError("in gen")
    i = g()
    next(i)
    try: 1 / 0
    except ZeroDivisionError: i.throw(ValueError("thrown"))
def self_cause():
    e = ValueError("self")
    raise e from e
for f in (three, cause, other_cause, none, reraised, in_finally, after, nested_handler, with_exit, gen):
    show(f)
try: self_cause()
except ValueError as e: print(e.__cause__ is e, e.__context__)
e = ValueError("m")
e.__cause__ = KeyError("set")
print(e.__suppress_context__, e.__cause__)
for bad in (5, "x", int):
    try: e.__cause__ = bad
    except TypeError as t: print(t)
    try: e.__context__ = bad
    except TypeError as t: print(t)
e.__cause__ = None
try: e.__suppress_context__ = 1
except TypeError as t: print(t)
print(e.__suppress_context__, e.with_traceback(None) is e, e.__traceback__)
