# Generators: laziness, state, exhaustion, expressions, return values.
def count(n):
    print("start", end=" ")
    i = 0
    while i < n:
        yield i
        i += 1
    print("end", end=" ")
    return "done"
g = count(3)
print("made")
print(next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
print(list(g), next(g, "empty"), type(g).__name__, iter(g) is g, g.__name__)
print(list(count(2)), [x for x in count(2)], sum(count(4)))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
print(list(take(15, fib())), [x for x in take(5, (y * y for y in fib()))])
def primes():
    seen = []
    n = 2
    while True:
        if all(n % p for p in seen):
            seen.append(n)
            yield n
        n += 1
print(list(take(12, primes())))
def empty():
    return
    yield
print(list(empty()), list(x for x in ()), next(empty(), "none"))
def early(n):
    for i in range(10):
        if i == n:
            return
        yield i
print(list(early(3)), list(early(0)))
def two():
    x = yield
    print("got", x)
    yield
t = two()
print(next(t), next(t))
gs = [count(1), count(2)]
print([next(x) for x in gs], [list(x) for x in gs])
def args(a, *b, c=1, **d):
    yield a
    yield b
    yield c
    yield d
print(list(args(1, 2, 3, c=4, e=5)))
def perm(l):
    if not l:
        yield []
    for i in range(len(l)):
        for p in perm(l[:i] + l[i + 1:]):
            yield [l[i]] + p
print(list(perm([1, 2, 3])))
