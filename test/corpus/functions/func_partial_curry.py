# partial application, currying, pipelines, memo, reduce and friends written in Python.
def partial(f, *a, **k):
    def g(*b, **l):
        return f(*a, *b, **{**k, **l})
    g.func, g.args, g.keywords = f, a, k
    return g
def curry(f, n, *a):
    return f(*a) if len(a) == n else lambda *b: curry(f, n, *a, *b)
def reduce(f, it, *init):
    it = iter(it)
    acc = init[0] if init else next(it)
    for x in it:
        acc = f(acc, x)
    return acc
def pipe(v, *fs): return reduce(lambda a, f: f(a), fs, v)
add3 = lambda a, b, c: (a, b, c)
p = partial(add3, 1, c=3)
print(p(2), p(5, c=9), p.func is add3, p.args, p.keywords, curry(add3, 3)(1)(2)(3), curry(add3, 3)(1, 2)(3), curry(add3, 3, 1)(2, 3))
print(reduce(lambda a, b: a * b, range(1, 11)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + [b] if not a or a[-1] != b else a, "aabbca", []), pipe(5, lambda x: x + 1, str, lambda s: s * 3, int))
try:
    reduce(max, [])
except StopIteration as e:
    print("StopIteration", e.args)
def memo(f):
    c = {}
    def g(*a):
        if a not in c:
            c[a] = f(*a)
        return c[a]
    g.cache = c
    return g
@memo
def ack(m, n):
    return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 6), len(ack.cache))
def flip(f): return lambda *a: f(*a[::-1])
def const(v): return lambda *a, **k: v
print(flip(pow)(2, 3), const(7)(1, 2, x=3), list(map(partial(pow, 2), range(5))), sorted("bca", key=partial(lambda s, c: -s.index(c), "abc")))
