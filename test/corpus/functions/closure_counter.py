# Closures: counters, shared cells, loops, factories.
def counter(start=0, step=1):
    n = start - step
    def nxt():
        nonlocal n
        n += step
        return n
    def reset(v=start):
        nonlocal n
        n = v - step
    return nxt, reset
a, ra = counter()
b, rb = counter(10, 5)
print(a(), a(), b(), a(), b())
ra()
rb(100)
print(a(), b(), b())
def make():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    i = 99
    return fs
print([f() for f in make()])
def make2():
    fs = []
    for i in range(3):
        def g(i):
            return lambda: i
        fs.append(g(i))
    return fs
print([f() for f in make2()])
def acc():
    total = 0
    items = []
    def add(x):
        nonlocal total
        total += x
        items.append(x)
        return total, items
    return add
p, q = acc(), acc()
p(1)
p(2)
q(10)
print(p(3), q(20))
def deep(a):
    def l1(b):
        def l2(c):
            def l3(d):
                return a, b, c, d
            return l3
        return l2
    return l1
print(deep(1)(2)(3)(4), deep.__closure__, len(deep(1).__closure__), deep(7).__closure__[0].cell_contents)
def late():
    def get():
        return v
    try:
        get()
    except NameError as e:
        print(e)
    v = 5
    return get()
print(late())
