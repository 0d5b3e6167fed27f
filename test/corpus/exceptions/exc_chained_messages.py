# raise from, implicit contexts, from None, re-raising stored errors, and walking chains to their root.
def root(e):
    while e.__cause__ or (e.__context__ and not e.__suppress_context__): e = e.__cause__ or e.__context__
    return e
def links(e):
    out = []
    while e:
        kind = "cause" if e.__cause__ else "hidden" if e.__suppress_context__ and e.__context__ else "context" if e.__context__ else "end"
        out.append(f"{type(e).__name__}:{kind}"); e = e.__cause__ or e.__context__
    return out
def parse(s):
    try: return int(s)
    except ValueError as e: raise LookupError(f"bad number {s!r}") from e
def implicit(s):
    try: return int(s)
    except ValueError: return {}[s]
def hidden(s):
    try: return int(s)
    except ValueError: raise TypeError("clean") from None
def three():
    try: parse("x")
    except LookupError:
        try: hidden("y")
        except TypeError: [].pop()
def in_finally():
    try: int("z")
    finally: {}["finally"]
def in_with():
    class M:
        def __enter__(self): pass
        def __exit__(self, *a): raise OSError("exit")
    with M(): int("w")
def explicit_other(): raise KeyError("a") from ZeroDivisionError("never raised")
def class_cause(): raise KeyError("b") from ZeroDivisionError
for f in (lambda: parse("q"), lambda: implicit("q"), lambda: hidden("q"), three, in_finally, in_with, explicit_other, class_cause):
    try: f()
    except Exception as e: print(links(e), "| root", repr(root(e)))
saved = None
try: parse("s")
except LookupError as e: saved = e
try:
    try: 1 / 0
    except ZeroDivisionError: raise saved
except LookupError as e: print(links(e))
try:
    try: raise ValueError("self")
    except ValueError as e: raise e
except ValueError as e: print(e.__context__, e.__cause__)
def outer():
    try: raise KeyError("handled")
    except KeyError: pass
    raise ValueError("no context left")
try: outer()
except ValueError as e: print(e.__context__)
def gen():
    try: yield 1
    except ValueError: raise KeyError("from generator")
g = gen(); next(g)
try: g.throw(ValueError("thrown in"))
except KeyError as e: print(links(e))
try:
    try: int("a")
    except ValueError: g2 = (x for x in [1]); print(next(g2)); raise IndexError("late")
except IndexError as e: print(links(e))
