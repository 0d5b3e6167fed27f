# Generators driving comprehensions, early stop, shared iterators, exceptions half way.
def g(n):
    for i in range(n):
        log.append(i)
        yield i
log = []
print([x for x in g(3)], {x: -x for x in g(2)}, log)
log.clear()
print(any(x == 1 for x in g(10)), log, next(x for x in g(10) if x > 4), log)
it = g(6)
print([(a, b) for a in it for b in it if b < 4], list(it))
it = g(6)
print([(a, next(it, None)) for a in it], 3 in g(9), sum(x * y for x, y in zip(g(4), g(4))))
def bad():
    yield 1
    yield 2
    raise KeyError("bad")
out = []
try:
    out.extend(x * 10 for x in bad())
except KeyError:
    print(out)
try:
    out[:] = [x for x in bad()]
except KeyError:
    print(out)
out += (x for x in g(2))
print(out, dict((k, list(v)) for k, v in (("a", g(2)), ("b", g(1)))), max(g(5), key=lambda v: -v), sorted(g(4), reverse=True))
