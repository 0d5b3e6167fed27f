# Laziness: what runs when, infinite generators, islice by hand, tee by hand, peeking, chunking, round robin.
log = []
def source(n):
    for i in range(n):
        log.append(f"make {i}")
        yield i
def double(it):
    for x in it:
        log.append(f"double {x}")
        yield x * 2
p = double(x for x in source(5) if x % 2 == 0)
print(log)
print(next(p), log)
print(next(p), log[3:])
p.close()
def naturals(n=0):
    while True:
        yield n
        n += 1
def take(n, it):
    it = iter(it)
    return [next(it) for _ in range(n)]
def while_(f, it):
    for x in it:
        if not f(x): return
        yield x
def drop(n, it):
    it = iter(it)
    for _ in range(n): next(it, None)
    yield from it
def chunk(it, n):
    it = iter(it)
    while c := [x for _, x in zip(range(n), it)]: yield c
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
def pairwise(it):
    it = iter(it)
    a = next(it, None)
    for b in it:
        yield a, b
        a = b
def unique(it, key=lambda x: x):
    seen = set()
    for x in it:
        if (k := key(x)) not in seen:
            seen.add(k)
            yield x
def tee(it):
    it, a, b = iter(it), [], []
    def side(mine, other):
        while True:
            if not mine:
                try: v = next(it)
                except StopIteration: return
                mine.append(v)
                other.append(v)
            yield mine.pop(0)
    return side(a, b), side(b, a)
class Peek:
    def __init__(self, it): self.it, self.buf = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self.buf.pop() if self.buf else next(self.it)
    def peek(self, d=None):
        if not self.buf:
            try: self.buf.append(next(self.it))
            except StopIteration: return d
        return self.buf[-1]
print(take(3, naturals(5)), list(while_(lambda x: x < 4, naturals())), list(drop(3, "abcdef")), list(chunk("abcdefg", 3)), list(interleave("abc", [1], (x for x in "XY"))), list(pairwise("abcd")), list(unique("mississippi")), list(unique([1, -1, 2], abs)))
x, y = tee("abc")
print(next(x), next(x), next(y), list(x), list(y))
k = Peek("ab")
print(k.peek(), next(k), k.peek(), next(k), k.peek("end"), list(k))
def primes():
    found = []
    for n in naturals(2):
        if all(n % p for p in while_(lambda p: p * p <= n, found)):
            found.append(n)
            yield n
print(take(15, primes()))
def merge(a, b):
    a, b = Peek(a), Peek(b)
    end = float("inf")
    while a.peek(end) < end or b.peek(end) < end: yield next(a if a.peek(end) <= b.peek(end) else b)
print(list(merge([1, 4, 9], [2, 3, 10, 11])))
