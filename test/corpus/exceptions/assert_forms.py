# assert with messages of every kind, expressions evaluated once, side effects, tuples.
def t(f):
    try: f()
    except AssertionError as e: print(repr(e), e.args, str(e))
    else: print("passed")
calls = []
def note(v, r):
    calls.append(v)
    return r
def a(): assert 1
def b(): assert 0
def c(): assert 0, "msg"
def d(): assert not [], ["list"]
def e(): assert [], ["list"]
def f(): assert note("cond", True), note("msg", "m")
def g(): assert note("cond", False), note("msg", "m")
def h(): assert 0, (1, 2)
def i(): assert 0, None
def j(): assert 1 < 2 < 3 > 1, "chain"
def k(): assert (x := 5) > 9, f"{x} is small"
def l(): assert 0, ValueError("inner")
def m(): assert isinstance(1, str) or None, "or"
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m):
    print(fn.__name__, end=" ")
    t(fn)
print(calls)
class F:
    def __bool__(self): raise KeyError("bool")
try: assert F()
except KeyError as x: print(repr(x))
def n():
    assert False, note("raise", 1 / 0)
try: n()
except ZeroDivisionError as x: print(repr(x), x.__context__)
AssertionError_ = AssertionError
AssertionError = KeyError
try: assert 0, "shadowed"
except AssertionError_ as x: print(type(x).__name__, x)
del AssertionError
