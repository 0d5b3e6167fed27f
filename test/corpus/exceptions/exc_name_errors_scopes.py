# NameError, UnboundLocalError and their texts in functions, classes, comprehensions, del and exec.
def show(f):
    try: print(f())
    except NameError as e: print(type(e).__name__, "|", e, "|", e.name)
show(lambda: nowhere)
def a(): print(x1); x1 = 1
def b():
    if False: y1 = 1
    return y1
def c():
    for i in []: pass
    return i
def d():
    try: 1 / 0
    except ZeroDivisionError as e1: pass
    return e1
def e():
    z1 = 1
    del z1
    return z1
def f():
    def g(): return w1
    if False: w1 = 1
    return g()
def h():
    import math as m1
    del m1
    return m1
def i(): v1 += 1
def j():
    with open_nothing() as q: return q
def k(): return [u1 for _ in range(1)]
def l():
    t1 = [t1 for t1 in range(2)]
    return s1
def m():
    def n():
        nonlocal r1
        r1 += 1
        return r1
    n()
    r1 = 0
def o():
    global p1
    return p1
def p(q1=1): del q1; return q1
for fn in (a, b, c, d, e, f, h, i, j, k, l, m, o, p): show(fn)
def class_body():
    class C: attr = missing_in_class
def class_method():
    class C:
        v = 1
        def m(self): return v_nope
    return C().m()
show(class_body); show(class_method)
show(lambda: eval("nope_eval")); show(lambda: exec("del nope_exec")); show(lambda: [x for x in undefined_iter]); show(lambda: (lambda: inner_nope)())
try: del nope_del
except NameError as e: print(e)
try: raise UnboundLocalError("own text", "two")
except NameError as e: print(type(e).__name__, e.args, e.name)
print(issubclass(UnboundLocalError, NameError), NameError("a", name="b").name)
