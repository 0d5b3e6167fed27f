# every iterator of itertools
import itertools as it, operator
from itertools import *

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)
def L(x, n=12): return list(islice(x, n))

print(L(count()), L(count(5, -2), 4), L(count(1.5, 0.25), 3), L(count(step=3), 3), L(count(start=2), 2))
c = count(10); next(c); print(c, count(1, 2), repr(count(0, 1)), repr(count(1.0)))
show(count, "a")
print(L(count(2**61 - 1), 3), L(count(10**20, 10**19), 2))
print(L(cycle("abc"), 7), L(cycle([]), 3), L(cycle(i for i in range(2)), 5))
print(L(repeat(1), 3), list(repeat("x", 2)), list(repeat("x", -1)), repeat("a"), repeat(object=5, times=3), operator.length_hint(repeat(0, 7)))
r = repeat(9, 3); next(r); print(r)
show(repeat)
print(list(chain("ab", [1], (), {2: 3})), list(chain()), list(chain.from_iterable(["ab", "cd"])))
show(list, chain([1], 5))
print(list(islice("ABCDEFG", 2)), list(islice("ABCDEFG", 2, 4)), list(islice("ABCDEFG", 2, None)), list(islice("ABCDEFG", 0, None, 2)),
      list(islice("ABCDEFG", 1, 6, 3)), list(islice("AB", 5)), list(islice("AB", 0)))
src = iter(range(10)); print(list(islice(src, 2, 7, 3)), list(src))
src = iter(range(10)); print(list(islice(src, 0)), next(src), list(islice(src, 3, 3)), next(src))
show(islice, "a", -1)
show(islice, "a", 0, -1)
show(islice, "a", 0, 1, 0)
show(islice, "a", "b")
show(islice, "a", 1, "b")
show(islice, 5, 1)
print(list(starmap(pow, [(2, 5), (3, 2), [10, 3]])), list(starmap(lambda *a: a, ["ab", ()])))
print(list(takewhile(lambda x: x < 5, [1, 4, 6, 4, 1])), list(dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1])))
t = takewhile(lambda x: x < 3, iter([1, 5, 1])); print(list(t), list(t))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a", None])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([], initial=5)),
      list(accumulate([1, 2], initial=100)), list(accumulate("abc")), list(accumulate([3, 1, 4], max, initial=None)),
      list(accumulate([5, 1], func=min)))
show(accumulate)
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress("AB", [1, 1, 1])), list(compress(data="ab", selectors=[True])))
print(list(zip_longest("ABCD", "xy", fillvalue="-")), list(zip_longest("A", [])), list(zip_longest()))
show(zip_longest, "a", fill=1)
print(list(pairwise("ABCD")), list(pairwise("A")), list(pairwise("")))
print(list(product("AB", [1, 2])), list(product(range(2), repeat=3)), list(product()), list(product("AB", [])), len(list(product("ab", "cd", repeat=2))))
show(product, "a", repeat=-1)
show(product, "a", rep=1)
print(["".join(p) for p in permutations("ABC")], list(permutations(range(3), 1)), list(permutations([], 0)), list(permutations("ab", 3)),
      ["".join(p) for p in permutations("ABCD", 2)])
show(permutations, "ab", -1)
show(permutations, "ab", "c")
print(["".join(p) for p in combinations("ABCD", 2)], list(combinations(range(3), 0)), list(combinations("ab", 5)), len(list(combinations(range(10), 4))))
show(combinations, "ab", -2)
show(combinations, "ab")
print(["".join(p) for p in combinations_with_replacement("ABC", 2)], list(combinations_with_replacement([], 0)), list(combinations_with_replacement([], 1)),
      list(combinations_with_replacement("a", 3)))
print([(k, list(g)) for k, g in groupby("AAABBBCCAB")], [(k, len(list(g))) for k, g in groupby(range(7), lambda x: x // 3)])
print([k for k, g in groupby([1, 1.0, 2])], list(groupby([])), [(k, sum(g)) for k, g in groupby(iterable=[1, 1, 2], key=None)])
g = groupby("aabb"); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2), list(g))
a, b = tee([1, 2, 3]); print(next(a), next(a), list(b), list(a), list(b))
x, y, z = tee("ab", 3); print(list(x), list(y), next(z)); import copy; w = copy.copy(z); print(next(w), next(z))
print(tee([], 0), len(tee([1], 1)))
show(tee, [1], -1)
show(tee, 5)
print(type(chain()).__name__, type(count()), isinstance(chain(), chain), type(tee([])[0]).__name__, iter(cycle("a")).__class__.__module__)
def primes():
    sieve = count(2)
    while True:
        p = next(sieve)
        yield p
        sieve = filter(lambda n, p=p: n % p, sieve)
print(L(primes(), 10))
print(sum(islice((a * b for a, b in product(range(1, 40), repeat=2) if a < b), 100)))
try:
    list(map(lambda x: 1 // x, chain([1, 0])))
except ZeroDivisionError as e: print(e)
def bad():
    yield 1
    raise KeyError("inside")
for f in (lambda: list(chain(bad())), lambda: list(accumulate(bad())), lambda: list(product(bad())), lambda: [list(g) for _, g in groupby(bad())],
          lambda: list(zip_longest("abc", bad())), lambda: list(islice(bad(), 5)), lambda: list(pairwise(bad()))):
    show(f)
