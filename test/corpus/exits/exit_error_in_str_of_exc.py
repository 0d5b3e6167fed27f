# Exceptions whose __str__ or __repr__ fail, are empty, multi-line or not text; what the last line shows.
import traceback
class BadStr(Exception):
    def __str__(self): raise ValueError("str failed")
class BadRepr(Exception):
    def __repr__(self): raise ValueError("repr failed")
class NotText(Exception):
    def __str__(self): return 5
class Multi(Exception):
    def __str__(self): return "first\nsecond\n  third"
class Empty(Exception):
    def __str__(self): return ""
class Args(Exception):
    def __init__(self, *a, **k): self.k = k
class NoInit(Exception):
    def __init__(self): pass
for e in (BadStr("x"), NotText(), Multi(), Empty("hidden"), Args(1, 2, k=3), NoInit(), BadRepr("text"), KeyError("é\n"), Exception("a", "b"), Exception(None), Exception(("t",)), ValueError(ValueError("inner"))):
    print(traceback.format_exception_only(e), end=" ")
    for f in (str, repr):
        try: print(f(e).replace("\n", "|"), end="; ")
        except Exception as x: print(type(x).__name__, x, end="; ")
    print(getattr(e, "args", None) if not isinstance(e, BadRepr) else "-")
class Outer:
    class Nested(LookupError):
        pass
def deep(n):
    if n == 0:
        raise Outer.Nested("bottom", n)
    try:
        deep(n - 1)
    except Outer.Nested as e:
        e.add_note(f"level {n}")
        raise
try:
    deep(2)
except LookupError as e:
    print(e.__notes__, type(e).__qualname__)
deep(3)
