# itertools: the recipes people write on top of it.
from itertools import *
import collections, operator, math
def take(n, it): return list(islice(it, n))
def tail(n, it): return list(collections.deque(it, maxlen=n))
def consume(it, n=None):
    if n is None: collections.deque(it, maxlen=0)
    else: next(islice(it, n, n), None)
def nth(it, n, default=None): return next(islice(it, n, None), default)
def all_equal(it):
    g = groupby(it)
    return next(g, True) and not next(g, False)
def quantify(it, pred=bool): return sum(map(pred, it))
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def sliding(it, n):
    it = iter(it); w = collections.deque(islice(it, n - 1), maxlen=n)
    for x in it: w.append(x); yield tuple(w)
def grouper(it, n, *, incomplete="fill", fillvalue=None):
    args = [iter(it)] * n
    match incomplete:
        case "fill": return zip_longest(*args, fillvalue=fillvalue)
        case "strict": return zip(*args, strict=True)
        case "ignore": return zip(*args)
def roundrobin(*its):
    n = len(its); nexts = cycle(iter(i).__next__ for i in its)
    while n:
        try:
            for nx in nexts: yield nx()
        except StopIteration:
            n -= 1; nexts = cycle(islice(nexts, n))
def partition(pred, it):
    a, b = tee(it); return list(filterfalse(pred, a)), list(filter(pred, b))
def powerset(it):
    s = list(it); return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def unique(it, key=None):
    seen = set()
    for x in it:
        k = x if key is None else key(x)
        if k not in seen: seen.add(k); yield x
def before_and_after(pred, it):
    it = iter(it); rest = []
    def head():
        for x in it:
            if pred(x): yield x
            else: rest.append(x); return
    def remainder(): yield from rest; yield from it
    return head(), remainder()
def iter_except(f, exc):
    try:
        while True: yield f()
    except exc: pass
print(take(3, count(7)), tail(2, "abcdef"), nth("abc", 1), nth("abc", 9, "none"), all_equal("aaa"), all_equal("aab"), all_equal([]), quantify([3, 0, 4]))
it = iter(range(10)); consume(it, 4); print(next(it)); consume(it); print(next(it, "end"))
print(list(ncycles("ab", 3)), list(sliding("abcde", 3)), list(sliding("a", 2)), list(grouper("abcde", 2, fillvalue="-")), list(grouper("abcde", 2, incomplete="ignore")))
try: list(grouper("abcde", 2, incomplete="strict"))
except ValueError as e: print(e)
print("".join(roundrobin("ABC", "D", "EF")), partition(lambda x: x % 2, range(7)), list(powerset("abc")), "".join(unique("AbBCcAD", str.lower)))
h, r = before_and_after(str.isupper, "ABCdEfG"); print("".join(h), "".join(r))
print(list(iter_except([1, 2, 3].pop, IndexError)), sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(starmap(math.gcd, [(12, 18), (7, 5)])))
def sieve(n):
    data = bytearray((0, 1)) * (n // 2); data[:3] = 0, 0, 0
    for p in compress(range(math.isqrt(n) + 1), data): data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    data[2] = 1
    return compress(range(n), data)
print(list(sieve(60)), list(accumulate(chain([1], repeat(2, 10)), operator.mul)), [sum(g) for _, g in groupby([1, 2, -1, -2, 3], lambda x: x > 0)])
