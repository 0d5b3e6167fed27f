# Keyword-only and positional-only parameters and their errors.
def f(a, *, b, c=3):
    return a, b, c
def g(*args, sep="-", end):
    return sep.join(map(str, args)) + end
def p(a, /, b, *, c):
    return a, b, c
def q(a, /, **kw):
    return a, kw
print(f(1, b=2), f(b=5, a=4, c=6), g(1, 2, 3, end="!"), g(end="?", sep="+"), p(1, 2, c=3), p(1, b=2, c=3), q(1, a=2))
for t in (lambda: f(1), lambda: f(1, 2), lambda: f(1, 2, b=3), lambda: f(), lambda: g(1), lambda: p(a=1, b=2, c=3), lambda: p(1, 2, 3), lambda: p(1), lambda: f(1, b=2, d=4), lambda: q(), lambda: q(a=1)):
    try:
        print(t())
    except TypeError as e:
        print(e)
def many(*, x, y, z):
    pass
for t in (lambda: many(), lambda: many(x=1), lambda: many(x=1, y=2), lambda: many(1, 2)):
    try:
        t()
    except TypeError as e:
        print(e)
