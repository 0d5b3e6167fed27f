# Lambdas: defaults, stars, nesting, capturing, in containers.
f = lambda: 42
g = lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw)
print(f(), g(1), g(1, 5, 6, 7, k=8, z=9), (lambda x: x)(5), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
add = lambda a: lambda b: lambda c: a + b + c
print(add(1)(2)(3), [h(2) for h in [lambda x: x, lambda x: x ** 2, lambda x: -x]])
print(sorted([(1, "b"), (0, "z"), (1, "a")], key=lambda t: (t[0], t[1])), list(filter(lambda x: x % 2, range(6))), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), (lambda x: x if x else "none")(0), (lambda: (1, 2))(), (lambda a, b: a if a > b else b)(3, 4))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))
print(Y(lambda s: lambda n: n if n < 2 else s(n - 1) + s(n - 2))(15))
d = {"sq": lambda x: x * x, "neg": lambda x: -x}
print(d["sq"](5), d["neg"](3), f.__name__, type(f).__name__, (lambda: [i for i in range(3)])(), (lambda x=[]: x)())
t = lambda: (yield_it := 1) and yield_it
print(t(), (lambda s: s.upper())("a"), (lambda d: d["k"])({"k": 1}), (lambda a, /, b, *, c: a + b + c)(1, b=2, c=3))
