# generators: pipelines, recursion through yield from, send
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def odd(it):
    for v in it:
        if v & 1:
            yield v


def square(it):
    for v in it:
        yield v * v % 1009


def walk(lo, hi):
    if lo < hi:
        mid = (lo + hi) >> 1
        yield from walk(lo, mid)
        yield mid
        yield from walk(mid + 1, hi)


def mean():
    total = n = 0
    v = 0
    while True:
        v = yield total // n if n else 0
        total += v
        n += 1


def main():
    a = sum(square(odd(count(4000000))))
    b = 0
    for v in walk(0, 100000):
        b = (b * 31 + v) % 1000003
    m = mean()
    next(m)
    c = 0
    for i in range(400000):
        c += m.send(i)
    print("gens", a, b, c)


main()
