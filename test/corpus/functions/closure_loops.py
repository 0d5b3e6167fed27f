# Closures made in loops, comprehensions and with defaults; each loop variable is one variable.
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
i = 10
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [f(9) for f in fs])
def mk():
    out = []
    for i in range(3):
        x = i * 10
        def g(): return i, x
        out.append(g)
    return out
print([f() for f in mk()])
print([f() for f in [(lambda n: lambda: n)(n) for n in range(3)]])
def cells():
    d = {}
    for k in "ab":
        v = []
        d[k] = (v.append, lambda v=v: v)
    d["a"][0](1)
    d["b"][0](2)
    d["b"][0](3)
    return d["a"][1](), d["b"][1]()
print(cells())
def wh():
    n, out = 0, []
    while n < 3:
        m = n
        out.append(lambda: (n, m))
        n += 1
    return [f() for f in out]
print(wh())
def ex():
    out = []
    for e in (ValueError, KeyError):
        try:
            raise e("x")
        except (ValueError, KeyError) as err:
            name = type(err).__name__
            out.append(lambda: name)
    return [f() for f in out]
print(ex())
def gen():
    for i in range(3):
        yield lambda: i
print([f() for f in gen()], [f() for f in list(gen())])
def param(x):
    def get(): return x
    def put(v):
        nonlocal x
        x = v
    return get, put
g1, p1 = param(1)
g2, p2 = param(2)
p1("one")
print(g1(), g2())
def selfref():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    f, fact = fact, None
    try:
        return f(3)
    except TypeError as e:
        return str(e)
print(selfref())
