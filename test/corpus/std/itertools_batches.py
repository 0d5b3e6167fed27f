# itertools put together: batches, windows, merging, run lengths, and how far each iterator reads ahead.
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
                       groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator


class Noisy:
    """Tells what is taken from it."""

    def __init__(self, items):
        self.items, self.taken = iter(items), []

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self.items)
        self.taken.append(item)
        return item


def batched(iterable, n):
    it = iter(iterable)
    while batch := tuple(islice(it, n)):
        yield batch


def windows(iterable, n):
    its = tee(iterable, n)
    for i, it in enumerate(its):
        next(islice(it, i, i), None)
    return zip(*its)


def roundrobin(*iterables):
    nexts = cycle(iter(it).__next__ for it in iterables)
    left = len(iterables)
    while left:
        try:
            for n in nexts:
                yield n()
        except StopIteration:
            left -= 1
            nexts = cycle(islice(nexts, left))


print(list(batched("abcdefg", 3)), list(batched([], 2)))
print(list(windows(range(6), 3)), list(windows("ab", 3)))
print("".join(roundrobin("abc", "d", "ef")))
print([(k, len(list(g))) for k, g in groupby("aaabccddddd")])
print([list(g) for _, g in groupby([1, 2, 4, 5, 7], key=lambda n, c=count(): n - next(c))])
groups = groupby("aabb")
(_, first), (_, second) = next(groups), next(groups)
print(list(first), list(second))
for make, needed in ((lambda s: takewhile(lambda v: v < 3, s), 9), (lambda s: dropwhile(lambda v: v < 3, s), 2), (lambda s: islice(s, 1, 6, 2), 9),
                     (lambda s: pairwise(s), 2), (lambda s: accumulate(s, operator.mul, initial=1), 2), (lambda s: filterfalse(lambda v: v % 2, s), 2),
                     (lambda s: compress(s, [1, 0, 1, 0]), 9), (lambda s: zip_longest(s, "ab", fillvalue="-"), 3), (lambda s: chain(s, s), 9),
                     (lambda s: starmap(pow, zip(s, repeat(2))), 2), (lambda s: zip("xy", s), 9), (lambda s: zip(s, "xy"), 9)):
    source = Noisy(range(1, 8))
    print(list(islice(make(source), needed)), source.taken)
a, b, c = tee(Noisy(range(4)), 3)
print(next(a), next(a), next(b), list(c), list(a), list(b))
d = tee(a)[0]
print(list(d), list(map(list, tee(iter([1, 2]), 2))))
print(list(product("ab", repeat=2)), list(product([1, 2], "x", [None])), list(product()), list(product("ab", [])))
print([len(list(f("abcd", 2))) for f in (combinations, permutations, combinations_with_replacement)], list(combinations("ab", 3)), list(permutations([], 0)))
print(list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 3)), count(2), count(1, 2), repeat("x", 3), repeat("y"))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate("abc")), list(accumulate([], initial=0)))
for bad in (lambda: islice([1], -1), lambda: islice([1], 1, 2, 0), lambda: combinations([1], -1), lambda: tee([1], -1), lambda: repeat(), lambda: product(1),
            lambda: count("a"), lambda: chain.from_iterable(5), lambda: list(chain.from_iterable([1])), lambda: groupby(), lambda: zip_longest([1], fill=2)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e)[:70])
