# Functions that make functions: compose, curry, flip, partial, juxt, memo, once, tap and pipelines.
from functools import reduce
def compose(*fs): return reduce(lambda f, g: lambda *a: f(g(*a)), fs)
def curry(f, n): return (lambda *a: f(*a)) if n == 1 else lambda x: curry(lambda *r: f(x, *r), n - 1)
def flip(f): return lambda a, b: f(b, a)
def juxt(*fs): return lambda *a: [f(*a) for f in fs]
def once(f):
    done = []
    def g(*a):
        if not done: done.append(f(*a))
        return done[0]
    return g
def tap(f): return lambda x: (f(x), x)[1]
def iterate(f, x, n): return [x] if n == 0 else [x] + iterate(f, f(x), n - 1)
def until(p, f, x): return x if p(x) else until(p, f, f(x))
inc, dbl = lambda x: x + 1, lambda x: x * 2
print(compose(inc, dbl)(5), compose(dbl, inc)(5), compose(str, inc, len)("abc"))
print(curry(lambda a, b, c: a + b * c, 3)(1)(2)(3), flip(pow)(2, 5), juxt(min, max, sum)([3, 1, 2]))
seen = []
o = once(lambda x: seen.append(x) or x * 10)
print(o(1), o(2), seen, tap(seen.append)(7), seen)
print(iterate(dbl, 1, 6), until(lambda x: x > 100, dbl, 3))
class Pipe:
    def __init__(self, v): self.v = v
    def __or__(self, f): return Pipe(f(self.v))
    def __rshift__(self, f): return f(self.v)
print((Pipe([3, 1, 2]) | sorted | list).v)
print(Pipe("text") >> len)
zip_with = lambda f, *ls: [f(*x) for x in zip(*ls)]
fold = lambda f, z, l: z if not l else f(l[0], fold(f, z, l[1:]))
print(zip_with(max, [1, 5], [4, 2]), fold(lambda a, b: a - b, 0, [5, 3, 1]), reduce(lambda a, b: a - b, [5, 3, 1], 0))
church = lambda n: lambda f: lambda x: x if n == 0 else f(church(n - 1)(f)(x))
print(church(5)(inc)(0), church(3)(dbl)(1), church(2)(lambda f: church(3)(f))(inc)(0))
print(list(map(compose(str, inc), range(3))), sorted("bca", key=compose(lambda x: -x, ord)), list(filter(compose(lambda x: not x, lambda x: x % 3), range(10))))
