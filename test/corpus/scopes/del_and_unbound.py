# del of every kind of name, then use; conditionally bound names; loops that never ran; except targets.
x = 1
del x
try: x
except NameError as e: print(e)
def loc(): 
    y = 1
    del y
    return y
def cond(c):
    if c: z = 1
    return z
def loop(s):
    for q in s: pass
    return q
def wh():
    while False: v = 1
    return v
def tr():
    try: 1 / 0
    except ZeroDivisionError as e: pass
    return e
def tr2():
    e = "before"
    try: 1 / 0
    except ZeroDivisionError as e: e = "rebound"
    return e
def aug():
    n += 1
def aug2():
    del m
def wth():
    class S:
        def __enter__(self): raise KeyError("enter")
        def __exit__(self, *a): return True
    with S() as t: pass
    return t
def imp():
    try: import no_such_mod_zz as zz
    except ImportError: pass
    return zz
def shadow():
    print(len)
    len = 5
def param(p):
    del p
    return p
def redel():
    a = 1
    del a
    del a
def multi():
    a, b, (c, *d) = 1, 2, (3, 4)
    del a, (b, c), [d]
    return [n for n in "abcd" if n in locals()]
def comp():
    r = [i for i in range(3)]
    return i
def match_(v):
    match v:
        case [a, b]: pass
    return a
for f in (loc, lambda: cond(0), lambda: cond(1), lambda: loop(""), lambda: loop("ab"), wh, tr, tr2, aug, aug2, wth, imp, shadow, lambda: param(1), redel, multi, comp, lambda: match_([1, 2]), lambda: match_(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class C:
    a = 1
    del a
    try: a
    except NameError as e: m = str(e)
    try: del b
    except NameError as e: n = str(e)
print(C.m, "|", C.n, hasattr(C, "a"))
d = {"k": 1}
l = [1, 2, 3]
del d["k"], l[0], l[-1:]
print(d, l)
for s in ("del d['zz']", "del l[9]", "del nope", "del (1)", "del f()", "del d.x", "del 'a'[0]", "del (d), l", "del [l]", "del l"):
    try: exec(s); print("ok", s)
    except Exception as e: print(s, type(e).__name__, e if not isinstance(e, SyntaxError) else "")
