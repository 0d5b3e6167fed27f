# range: arithmetic of huge and negative steps, containment, equality, slicing, index, count.
rs = [range(5), range(2, 10, 3), range(10, 0, -4), range(0), range(5, 5), range(-3, 3), range(0, 10, 100), range(10 ** 20, 10 ** 20 + 5, 2), range(0, -10, -3), range(3, -1)]
for r in rs:
    print(r, len(r), list(r), list(reversed(r)), r.start, r.stop, r.step, bool(r), sum(r), r[::-1], r[1:], r[-1:], r[::2])
print(range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2), range(5) == [0, 1, 2, 3, 4], hash(range(0, 3, 2)) == hash(range(0, 4, 2)), hash(range(0)) == hash(range(5, 5)), range(1, 2) == range(1, 5, 10), {range(3): 1}[range(0, 3, 1)])
r = range(3, 30, 4)
print([x in r for x in (3, 4, 7, 27, 30, 31, -1, 7.0, 7.5, "7", None, True)], r.index(7), r.count(7), r.count(8), r.count(7.0), r[2], r[-2], 10 ** 30 in range(0, 10 ** 31, 10), range(10 ** 30)[10 ** 29], range(0, 10 ** 30, 7)[-1], max(r), min(r), sorted(r, reverse=True)[:2])
for f in (lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("a"), lambda: range(None), lambda: r[100], lambda: r[-8], lambda: r["a"], lambda: r.index(4), lambda: r.index("a"), lambda: len(range(10 ** 30)), lambda: r + r, lambda: r * 2, lambda: r < r, lambda: hash(r) == hash(range(3, 29, 4)), lambda: r.append(1), lambda: r[::0], lambda: r[1:2:"a"]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for code in ("r[0] = 1", "del r[0]", "r.start = 1", "r.x = 1"):
    try:
        exec(code, {"r": r})
    except Exception as e:
        print(code, type(e).__name__, e)
it = iter(range(2, 5))
print(next(it), list(it), next(it, "end"), list(zip(range(3), range(10, 13))), [*range(3)], (*range(2), *range(2)), dict(enumerate(range(5, 7))), list(map(range, range(3))), [range(i)[-1] for i in range(1, 4)], isinstance(r, range))
class I:
    def __index__(self): return 3
print(range(I()), list(range(I(), 9, I())), range(True, 3), range(5)[I()], 3 in range(I()), range(0, 10)[I():])
try:
    type("R", (range,), {})
except TypeError as e:
    print(e)
