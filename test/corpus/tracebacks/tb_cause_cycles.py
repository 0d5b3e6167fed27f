# Chains of causes and contexts: order, suppression, cycles, and how long chains are printed.
import traceback
def text(e): return [l for l in "".join(traceback.format_exception(e)).splitlines() if not l.startswith("  ")]
def chain(n):
    try:
        if n == 0: raise ValueError("bottom")
        chain(n - 1)
    except ValueError as e:
        raise ValueError(f"level {n}") from (e if n % 2 else None)
try: chain(3)
except ValueError as e: print(*text(e), sep="\n")
a, b = ValueError("a"), KeyError("b")
a.__cause__, b.__cause__ = b, a
print(*text(a), sep="\n")
c = TypeError("self"); c.__context__ = c
print(*text(c), sep="\n")
try:
    try: 1 / 0
    except ZeroDivisionError: {}["k"]
except KeyError as e:
    print(*text(e), sep="\n")
    e.__suppress_context__ = True
    print(*text(e), sep="\n")
    e.__suppress_context__ = False; e.__context__ = None
    print(*text(e), sep="\n")
try:
    try: raise OSError("first")
    finally: raise RuntimeError("second")
except RuntimeError as e: print(*text(e), repr(e.__cause__), sep="\n")
def f():
    try: raise ValueError(1)
    except ValueError:
        try: raise TypeError(2)
        except TypeError: pass
        raise IndexError(3)
try: f()
except IndexError as e: print(repr(e.__context__), repr(e.__context__.__context__))
x = ValueError("x")
x.__cause__ = KeyError("set by hand"); print(x.__suppress_context__, repr(x.__cause__)); x.__cause__ = None; print(x.__suppress_context__)
for bad in ("__cause__", "__context__"):
    try: setattr(x, bad, 5)
    except TypeError as e: print(e)
try: raise x from "text"
except TypeError as e: print(e)
try: raise x from KeyError
except ValueError as e: print(repr(e.__cause__))
chain(2)
