# is, is not, None defaults, singletons, chained identity, id stability, sentinel objects.
SENTINEL = object()
def get(d, k, default=SENTINEL):
    if k in d: return d[k]
    if default is SENTINEL: raise KeyError(k)
    return default
print(get({"a": None}, "a"), get({}, "a", None), get({}, "a", 0))
try: get({}, "zz")
except KeyError as e: print(e)
x = None
print(x is None, x is not None, not x is None, None is None is not True, x == None, type(None)() is None, (None,) == (None,), None in [None], [None].count(None), None or "d", None and 1, bool(None), str(None), repr(None), f"{None}", {None: 1}[None])
print(... is Ellipsis, type(...)() is ..., NotImplemented is NotImplemented, True is True, (1 < 2) is True, not None is True, len([]) == 0 is False)
a = [1]
b = a
c = a[:]
print(a is b, a is c, a == c, id(a) == id(b), id(a) != id(c), a is not c, (a is b) == (id(a) == id(b)))
for f in (lambda: None.x, lambda: None + 1, lambda: None(), lambda: None[0], lambda: len(None), lambda: iter(None), lambda: None < 1, lambda: -None, lambda: int(None), lambda: float(None), lambda: [][None], lambda: "a" + None, lambda: None in "a", lambda: sorted([None, 1]), lambda: sum([None]), lambda: " ".join([None]), lambda: None ** 2, lambda: open_(None) if False else abs(None), lambda: setattr(None, "a", 1), lambda: {}[None], lambda: range(None), lambda: chr(None), lambda: ord(None), lambda: isinstance(1, None), lambda: issubclass(None, int), lambda: type("X", None, {}), lambda: hash(None) == hash(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for code in ("None = 1", "True = 1", "x.None = 1", "def None(): pass", "def f(None): pass", "for None in x: pass", "import None", "del None", "f(None=1)", "... = 1", "__debug__ = 1", "lambda None: 1", "class True: pass", "with a as None: pass", "except_ = None", "global None"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
