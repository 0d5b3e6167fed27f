# itertools put together: grouping, products, windows, round robin, primes, recipes.
from itertools import groupby, product, combinations, permutations, chain, islice, count, cycle, repeat, accumulate, takewhile, dropwhile, zip_longest, starmap, tee, filterfalse, compress
import operator
data = [("a", 3), ("a", 1), ("b", 2), ("c", 5), ("c", 4)]
print([(k, [v for _, v in g]) for k, g in groupby(data, key=operator.itemgetter(0))], ["".join(k + str(len(list(g))) for k, g in groupby("aaabccd"))])
print(list(product("ab", repeat=2)), list(combinations("abc", 2)), len(list(permutations(range(5), 3))), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(10, 3), 4)), list(islice(cycle("xy"), 5)), list(repeat(0, 3)))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate(range(1, 6), operator.mul)), list(takewhile(lambda x: x < 3, range(9))), list(dropwhile(str.isspace, "  a b")), list(zip_longest("ab", "c", fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])), list(filterfalse(lambda x: x % 2, range(6))), list(compress("abcdef", [1, 0, 1, 0, 1])))
def window(it, n):
    its = tee(it, n)
    for i, t in enumerate(its):
        for _ in range(i): next(t, None)
    return zip(*its)
def sieve():
    yield 2
    found = [2]
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)): found.append(n); yield n
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in list(its):
            try: yield next(i)
            except StopIteration: its.remove(i)
print(list(window("abcde", 3)), list(islice(sieve(), 12)), list(roundrobin("ABC", "D", "EF")))
print(sum(1 for p in permutations(range(6)) if all(abs(p[i] - p[j]) != j - i for i in range(6) for j in range(i + 1, 6))))
