# range used as a sequence everywhere: slicing, arithmetic progressions, membership, zip, unpacking, dict keys.
r = range(3, 50, 7)
print(list(r), r[2], r[-1], r[1:4], r[::-2], len(r), 17 in r, 18 in r, r.index(24), r.count(3), sum(r), max(r), min(r[1:]), [*r[:2], *r[-2:]], sorted(r, reverse=True)[:2], list(zip(r, "abc")), dict(enumerate(r[:3])), {r: "key"}[range(3, 52, 7)])
a, *b, c = r
print(a, b, c, r == range(3, 51, 7), r != range(3, 52, 8), hash(r) == hash(range(3, 46, 7)), bool(range(5, 5)), range(10)[3:8:2], range(10)[::-1][0], range(0, -10, -3)[-1], [i for i in reversed(range(4))])
print([len(range(*a)) for a in ((5,), (2, 9), (9, 2), (0, 10, 3), (10, 0, -3), (0, 0, 1), (-5, 5), (2 ** 62, 2 ** 62 + 3))], list(range(2 ** 62 - 1, 2 ** 62 + 2)), range(2 ** 70)[2 ** 69], list(range(10 ** 20, 10 ** 20 + 30, 10)))
for step in (1, 2, 3, -1, -2):
    x = range(10) if step > 0 else range(9, -1, -1)
    print(step, list(x)[::abs(step)] == list(range(x.start, x.stop, step)), sum(range(x.start, x.stop, step)))
