# How the last line shows exceptions with odd text: none, empty, several lines, failing str, other modules.
class Odd(Exception):
    def __str__(self): raise RuntimeError("no text")
class Outer:
    class Inner(Exception): pass
class M(Exception):
    pass
M.__module__ = "zoo.cage"
import sys
def show(e):
    try: raise e
    except Exception: sys.excepthook(*sys.exc_info()) if False else None
for e in (ValueError(), ValueError(""), ValueError("a\nb"), KeyError("k"), KeyError("a b"), Outer.Inner(1), M("m")):
    try: raise e
    except Exception as x: print(type(x).__qualname__, x)
raise Odd()
