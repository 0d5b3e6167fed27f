# Dicts and sets that are filled at one end and emptied at the other: what is gone costs nothing, the order stays.
from collections import Counter, OrderedDict
from functools import lru_cache

d = OrderedDict()
total = 0
for i in range(30000):
    d[i] = i
for i in range(30000):
    key, value = d.popitem(last=False)
    total += key * (i & 7)
    if i % 3 == 0:
        d[-i] = i
print(total, len(d), list(d)[:3], list(d)[-2:])
d.move_to_end(next(iter(d)))
print(list(d)[0], list(d)[-1], list(reversed(d))[0])

s = set(range(40000))
n = 0
while s:
    n += s.pop()
print(n, s)

plain = dict.fromkeys(range(20000))
while len(plain) > 5:
    del plain[next(iter(plain))]
plain["x"] = 1
print(plain, plain.popitem(), list(plain.items())[:1], plain == {k: None for k in range(19995, 20000)})
for k in list(plain):
    del plain[k]
plain["again"] = 2
print(plain, len(plain), list(reversed(plain)))


@lru_cache(maxsize=2000)
def square(x):
    return x * x


print(sum(square(i * i % 3001) for i in range(12000)), square.cache_info())
print(square(3), square(3.0), square(True), square.cache_info().misses)

c = Counter("abracadabra")
c.update([1, 1.0, True, "a", (1, 2)])
c.update(iter("zz"))
print(c, c[1], c.most_common(2))
c["a"] = (1 << 61) - 2
c.update("aaaa")
print(c["a"] - (1 << 61))
c["b"] = 0.5
c.update("bb")
print(c["b"])
for wrong in (5, [[]]):
    try:
        c.update(wrong)
    except TypeError as e:
        print(e)


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


print(Loud("aab"))
