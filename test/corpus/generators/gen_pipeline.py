# Generator pipelines: map, filter, window, chunk, merge, round robin, zip longest, take while.
def nat(n=0):
    while True:
        yield n
        n += 1
def take(n, it):
    it = iter(it)
    return [x for _, x in zip(range(n), it)]
def takewhile(p, it):
    for x in it:
        if not p(x):
            return
        yield x
def dropwhile(p, it):
    it = iter(it)
    for x in it:
        if not p(x):
            yield x
            break
    yield from it
def chunk(it, n):
    it = iter(it)
    while c := [x for _, x in zip(range(n), it)]:
        yield c
def window(it, n):
    w = ()
    for x in it:
        w = (w + (x,))[-n:]
        if len(w) == n:
            yield w
def rr(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)
def merge(a, b):
    a, b = iter(a), iter(b)
    end = object()
    x, y = next(a, end), next(b, end)
    while x is not end or y is not end:
        if y is end or x is not end and x <= y:
            yield x
            x = next(a, end)
        else:
            yield y
            y = next(b, end)
def group(it, key):
    cur, k = [], None
    for x in it:
        if cur and key(x) != k:
            yield k, cur
            cur = []
        k = key(x)
        cur.append(x)
    if cur:
        yield k, cur
def acc(it):
    t = 0
    for x in it:
        t += x
        yield t
def tee(it):
    it, qs = iter(it), ([], [])
    def g(q):
        while True:
            if not q:
                try:
                    v = next(it)
                except StopIteration:
                    return
                for z in qs:
                    z.append(v)
            yield q.pop(0)
    return g(qs[0]), g(qs[1])
print(take(5, (x * x for x in nat() if x % 3)), list(takewhile(lambda x: x < 30, (x * x for x in nat()))), list(dropwhile(lambda x: x < 3, [1, 4, 2, 5])), list(chunk("abcdefgh", 3)), list(window(range(6), 3)))
print("".join(rr("abc", "d", "ef")), list(merge([1, 4, 6], [2, 3, 7, 8])), list(merge([], "ab")), list(group("aaabba", lambda c: c)), list(acc(range(6))))
a, b = tee(range(4))
print(next(a), next(a), list(b), list(a), list(b))
print(take(3, chunk(nat(5), 2)), sum(takewhile(lambda x: x < 100, nat())), list(window("ab", 5)))
