# Edge cases of list methods: index ranges, insert far out, sort None, reverse empty, count with equality.
a = [1, 2, 3, 2, 1, 2.0, True]
print(a.index(2, 2), a.index(2, -3), a.index(1, 1, 5), a.count(1), a.count(2), a.count("x"), a.count(True))
for args in ((9,), (1, 5, 6), (3, 3), (1, 1, 3)):
    try:
        print(a.index(*args))
    except ValueError as e:
        print(e)
b = []
for i, v in ((0, "a"), (100, "z"), (-1, "y"), (-100, "0"), (2, "m"), (True, "t")):
    b.insert(i, v)
    print(b)
b.remove("z")
c = b.copy()
print(b.reverse(), [].reverse(), b, c == b[::-1], b.clear(), b, c.pop(-1), c.pop(True), c)
for f in (lambda: c.insert("a", 1), lambda: c.pop("a"), lambda: c.pop(99), lambda: c.pop(-99), lambda: c.remove("nope"), lambda: c.insert(1), lambda: c.extend(), lambda: [].copy(1), lambda: c.index(), lambda: c.sort(5), lambda: c.reverse(1)):
    try:
        f()
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
l = list(range(5))
l.extend(l)
l.extend(iter(l[:2]))
print(l, list.append(l, 9), l[-1], list.pop(l), [1, 2].__add__([3]), [1].__contains__(1), [3, 1].__len__(), [1, 2] .__getitem__(1), [].__eq__(5))
