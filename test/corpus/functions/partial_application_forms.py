# Partial application five ways: closures, lambdas, functools.partial, bound methods, classes; all the same.
from functools import partial, reduce
import operator
def power(base, exp, *, mod=None): return pow(base, exp, mod)
class Power:
    def __init__(self, exp): self.exp = exp
    def __call__(self, base): return power(base, self.exp)
    def method(self, base): return power(base, self.exp)
def closure(exp):
    def f(base): return power(base, exp)
    return f
cubes = [closure(3), lambda b: power(b, 3), partial(power, exp=3), Power(3), Power(3).method, partial(pow, exp=3)]
print([[f(n) for n in range(4)] for f in cubes], len({tuple(f(n) for n in range(6)) for f in cubes}))
mod7 = partial(power, mod=7); print(mod7(3, 4), partial(mod7, 2)(10), mod7(2, 3, mod=5), mod7.keywords, partial(mod7, 2).args, partial(mod7, 2).func is power)
steps = [partial(operator.add, 3), partial(operator.mul, 2), partial(operator.sub, 100), str, str.strip]
print(reduce(lambda v, f: f(v), steps, 4), [p(10) for p in steps[:3]])
greet = "{}, {}{}".format; hello = partial(greet, "Hello"); print(hello("world", "!"), partial(hello, "you")("?"))
log = partial(print, "LOG:", sep=" | "); log("a", "b"); log("c", sep="-"); log()
print(list(map(partial(map, str), [[1, 2], [3]])) and [list(x) for x in map(partial(map, str), [[1, 2], [3]])], sorted("bCa", key=partial(str.lower)), list(filter(partial(operator.lt, 2), range(5))), list(map(partial(round, ndigits=1), [1.25, 2.75])))
class Button:
    def __init__(self): self.handlers = []
    def on(self, f, *a, **k): self.handlers.append(partial(f, *a, **k))
    def click(self): return [h() for h in self.handlers]
b = Button(); b.on(max, 3, 9); b.on("x".join, "ab"); b.on(dict, a=1); print(b.click(), [h.func.__name__ for h in b.handlers])
for bad in (lambda: partial(), lambda: partial(5), lambda: hello(), lambda: mod7(), lambda: partial(power, 1, 2)(3), lambda: partial(len, key=1)("a")):
    try: print(bad())
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
curried = lambda f: lambda a: lambda b: f(a, b)
print(curried(operator.truediv)(9)(3), [curried(pow)(2)(k) for k in range(5)], (lambda *a: (lambda *b: a + b))(1, 2)(3), (5).__add__(6))
