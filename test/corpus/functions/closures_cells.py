# Closure cells: sharing, rebinding, deletion, loops, classes, recursion, late binding and unbound errors.
def make():
    n = 0
    def inc(d=1):
        nonlocal n
        n += d
        return n
    def get(): return n
    def reset():
        nonlocal n
        del n
    return inc, get, reset
inc, get, reset = make()
inc2, get2, _ = make()
print(inc(), inc(5), get(), inc2(), get2(), get())
reset()
try: get()
except NameError as e: print(type(e).__name__, e)
try: inc()
except NameError as e: print(type(e).__name__, e)
def loops():
    a = []
    for i in range(3):
        def f(): return i
        a.append(f)
    b = [f() for f in a]
    i = "changed"
    return b, [f() for f in a]
print(loops())
def params(x, *a, k=1, **kw):
    return lambda: (x, a, k, kw)
print(params(1, 2, k=3, z=4)())
def deep():
    v = 1
    def a():
        def b():
            def c():
                nonlocal v
                v += 1
                return v
            return c
        return b
    return a()(), lambda: v
c, look = deep()
c(); c()
print(look())
def cond(flag):
    if flag: x = 1
    def f(): return x
    return f
print(cond(True)())
try: cond(False)()
except NameError as e: print(e)
def rec():
    def even(n): return n == 0 or odd(n - 1)
    def odd(n): return n != 0 and even(n - 1)
    return even, odd
even, odd = rec()
print(even(10), odd(7), even(3))
def exc_cell():
    try: 1 / 0
    except ZeroDivisionError as e:
        f = lambda: e
    try: f()
    except NameError as n: return str(n)
print(exc_cell())
def cls():
    x = "free"
    class K:
        y = x
        def m(self): return x
        z = [x for _ in "a"]
    x = "later"
    return K.y, K().m(), K.z
print(cls())
def gen():
    n = 0
    def bump():
        nonlocal n
        n += 10
    while n < 30:
        bump()
        yield n
print(list(gen()), [g() for g in [lambda k=k: k for k in "abc"]])
def counter_list():
    return [(lambda: (lambda j: j)(i)) for i in range(3)]
print([f() for f in counter_list()])
def swap():
    a, b = 1, 2
    def s():
        nonlocal a, b
        a, b = b, a
    s()
    return a, b
print(swap())
