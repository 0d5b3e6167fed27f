# *args and **kwargs in definitions and calls.
def f(*a, **k):
    return a, k
print(f(), f(1), f(1, 2, x=3), f(*[1, 2]), f(*"ab", *(3,), **{"p": 1}, q=2), f(*range(3), 9, *[], z=1, **{}), f(**{"a": 1}, **{"b": 2}))
def g(a, b=0, *r, c=5, **k):
    return a, b, r, c, k
print(g(1), g(1, 2), g(1, 2, 3, 4), g(1, c=2), g(*[1, 2, 3], c=4, d=5), g(b=1, a=2, z=3), g(1, *(2, 3), **{"c": 7, "e": 8}))
def h(*args):
    args[0].append(1)
    return args
l = []
print(h(l), h(l, 2), l, f(*{"k": 1}), f(*(i for i in range(3))))
def w(fn, *a, **k):
    return fn(*a, **k)
print(w(g, 1, 2, 3, c=4), w(f), w(w, w, f, 1, k=2), w(max, 3, 9, 2), w(sorted, [1, 3, 2], reverse=True))
kw = {"a": 1}
def m(**k):
    k["new"] = 1
    return k
print(m(**kw), kw, m(), list(m(z=1, y=2, x=3)))
for t in (lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: g(1, a=2), lambda: g(), lambda: f(**{"a": 1}, **{"a": 2}), lambda: g(**{"a": 1, "b": 2}, b=3), lambda: f(*None), lambda: f(x=1, **{"x": 2})):
    try:
        print(t())
    except TypeError as e:
        print(str(e).replace("__main__.", ""))
