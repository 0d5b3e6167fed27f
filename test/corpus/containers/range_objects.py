# range: length, index, slicing, membership, equality, repr, big values, errors.
for r in (range(5), range(2, 10), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 0), range(-3, 3), range(0, -10, -2), range(10 ** 20, 10 ** 20 + 3)):
    print(r, len(r), list(r), list(reversed(r)), bool(r), r.start, r.stop, r.step, r[::-1], r[1:3], r[:-1])
    print(3 in r, -3 in r, "x" in r, 3.0 in r, 3.5 in r, sum(r), r == range(r.start, r.stop, r.step), r.count(6))
print(range(10)[3], range(10)[-1], range(0, 100, 7)[5], range(10)[2:8:3], range(10)[::-2], range(5).index(3), range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3)))
for f in (lambda: range(5)[5], lambda: range(1, 2, 0), lambda: range(1.0), lambda: range(), lambda: range("a"), lambda: range(5).index(9), lambda: range(1, 2, 3, 4), lambda: len(range(10 ** 30)), lambda: range(3) + range(3)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
for i in range(3):
    i += 10
    print(i, end=" ")
print(i, [i for i in range(10 ** 30, 10 ** 30 + 2)], 10 ** 25 in range(10 ** 30), max(range(5)), range(2 ** 62, 2 ** 62 + 4, 2)[1])
it = iter(range(3))
print(next(it), list(it), list(it), next(it, "end"))
for i in range(2 ** 62 - 2, 2 ** 62 + 2):
    print(i, end=" ")
for i in range(-2 ** 63 + 1, -2 ** 63 - 2, -1):
    print(i, end=" ")
print()
