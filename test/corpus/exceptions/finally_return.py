# return, break and continue in try, except, else and finally, and which one wins.
def a():
    try: return "try"
    finally: print("fin a")
def b():
    try: return "try"
    finally: return "finally"
def c():
    try: 1 / 0
    except ZeroDivisionError: return "except"
    finally: print("fin c")
def d():
    for i in range(3):
        try:
            if i == 1: break
        finally: print("fin", i)
    return i
def e():
    for i in range(3):
        try: continue
        finally: print("fin", i)
    else: return "else"
def f():
    while True:
        try: 1 / 0
        finally: break
    return "swallowed"
def g():
    try: raise KeyError
    except KeyError:
        try: return "inner"
        finally: print("inner fin")
    finally: print("outer fin")
def h():
    x = 1
    try: return x
    finally: x = 2
def i():
    l = []
    try: return l
    finally: l.append(1)
def j():
    for n in (1, 2):
        try: return n
        finally: continue
    return "after"
def k():
    try:
        try: 1 / 0
        finally: print("first")
    except ZeroDivisionError as e: return str(e)
    else: return "no"
    finally: print("last")
def l():
    try:
        return print("value first")
    finally:
        print("then finally")
def m():
    try: pass
    except: return 1
    else: return "else"
    finally: print("m")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m):
    print(fn.__name__, fn())
def n():
    try: return 1 / 0
    finally: print("n")
try: n()
except ZeroDivisionError: print("propagated")
def o():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
try: o()
except KeyError as x: print(repr(x), repr(x.__context__))
