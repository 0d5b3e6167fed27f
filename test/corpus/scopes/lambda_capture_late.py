# What lambdas and inner functions capture: variables, not values; loops, comprehensions, rebinding, del.
fs = []
for i in range(3): fs.append(lambda: i)
print([f() for f in fs]); i = "changed"; print(fs[0]())
def loop():
    out = []
    for i in range(3):
        def f(): return i
        out.append(f)
    i = 9
    return [f() for f in out]
print(loop(), [f() for f in [lambda: j for j in range(3)]], [f() for f in [lambda j=j: j for j in range(3)]], [f() for f in (lambda: k for k in range(3))])
def makers(): return [(lambda n: lambda: n)(i) for i in range(3)]
print([f() for f in makers()])
def shared():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    def get(): return n
    def reset(): nonlocal n; n = 0
    return inc, get, reset
inc, get, reset = shared(); inc(); inc(); print(get(), reset(), get(), inc()); inc2, get2, _ = shared(); inc2(); print(get(), get2())
def param(x):
    f = lambda: x
    x += 1
    return f
print(param(1)(), (lambda x: (lambda: x))(5)())
def after():
    f = lambda: later
    later = "bound later"
    return f()
print(after())
def deleted():
    v = 1
    f = lambda: v
    del v
    try: return f()
    except NameError as e: return str(e)
print(deleted())
def arg_shadow(x): return [x for x in range(3)], x, (lambda x: x * 2)(x), {x: x for x in "a"}, x
print(arg_shadow(7))
def self_ref():
    fact = lambda n: 1 if n < 2 else n * fact(n - 1)
    g = fact; fact = lambda n: "replaced"
    return g(3)
print(self_ref())
class C:
    x = 1
    fs = [lambda: C.x, lambda self=None: x]
    ys = [lambda z=x: z]
x = "global"; print([f() for f in C.fs], C.ys[0]())
a, b = [lambda: a, lambda: b]; print(a() is a, b() is b, (lambda *, k=x: k)(), (lambda: (yield x))().__next__())
