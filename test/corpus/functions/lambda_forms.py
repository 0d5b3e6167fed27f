# Lambdas with every parameter form, nested, in defaults, conditional bodies, precedence, and in comprehensions.
fs = [lambda: 1, lambda x: x, lambda x, y=2: (x, y), lambda *a: a, lambda **k: k, lambda x, /, y, *, z=3: (x, y, z), lambda *, k: k, lambda x, *a, k=1, **kw: (x, a, k, kw)]
print(fs[0](), fs[1](5), fs[2](1), fs[3](1, 2), fs[4](a=1), fs[5](1, y=2), fs[6](k=0), fs[7](1, 2, z=3))
print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3), (lambda: (yield_, 1) if False else "no")(), (lambda x: x if x else "falsy")(0), (lambda x: -x)(3) * 2, [(lambda i: i * i)(i) for i in range(4)], (lambda a, b: a or b)(0, "b"), (lambda x: [x for x in range(x)])(3))
g = lambda: (yield 5)
print(list(g()), (lambda x: (x := x + 1, x))(1), (lambda: {1: 2})(), (lambda: {3})(), (lambda s: s[1:2])("abc"), (lambda *a, **k: (len(a), sorted(k)))(*range(3), **{"b": 1, "a": 2}))
d = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b}
print({k: f(5, 3) for k, f in d.items()}, sorted([(2, "b"), (1, "z")], key=lambda t: t[1]), (lambda f: f(f, 5))(lambda f, n: 1 if n == 0 else n * f(f, n - 1)))
x = "global"
l = lambda: x
x = "changed"
print(l(), (lambda x=x: x)(), (lambda: (lambda: x)())(), (lambda x: (lambda: x)())("param"))
class C:
    y = 1
    f = lambda self: self.y
    g = lambda self, y=y: y
    h = staticmethod(lambda: C.y)
print(C().f(), C().g(), C.h(), C.f.__name__, (lambda: 0).__name__, C.f.__qualname__)
print(lambda: 0 is None, (lambda: 1) == (lambda: 1)) if False else print(type(lambda: 0).__name__, (lambda: 1) == (lambda: 1))
print((lambda x, y: x < y < 10)(1, 2), (lambda: not 1)(), (lambda: 1 if 0 else 2)(), 1 + (lambda: 2)(), (lambda x: f"{x!r:>5}")("a"), (lambda: ...)(), (lambda: None)(), (lambda: ())())
for code in ("lambda x x: 1", "lambda *: 1", "lambda x=1, y: 1", "lambda *a, *b: 1", "lambda **k, a: 1", "lambda x, x: 1", "lambda: return 1", "lambda (a, b): 1", "lambda x: int: 1", "lambda /: 1", "lambda a, /, b, /: 1", "lambda x=: 1", "lambda: x = 1", "(lambda: 1)(x=1, 2)", "f(a for a in b, c)", "f(**k, *a)", "f(a=1, a=2)", "f(1=2)", "f(a.b=1)", "f(True=1)"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
