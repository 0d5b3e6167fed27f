def calls(f, o, *a, **k):
    f(1, x=2)
    o.m(1, x=2)
    f(*a, 3, x=1, **k)
    return [f(g) for g in o if g], {g: 1 for g in o}, (g for g in o)

def texts(x, w):
    return f"a{x!r:>{w}}b{x}", f"{x=}", "a" "b" + "c", -1 ** 2, 7 // -2, x + 1, x - 1

def items(x, i):
    x[i] += 1
    x.a.b *= 2
    x[1:i, ...] = x[::2]
    del x[i], x.a
    return {**x, 'k': i}, {1, i}, [1, 2, 3]

def gen(x):
    y = yield x
    z = yield from y
    return z

def patterns(p):
    match p:
        case [1, x, *rest] if x:
            return rest
        case {"k": v, **kw}:
            return v, kw
        case list(a) | dict(a):
            return a
        case None:
            return 0
        case _:
            return p
