# Lists: index, methods, concatenation, repetition, comparison, errors.
a = [3, 1, 2]
a.append(5)
a.extend((7, 8))
a.insert(0, "x")
a.insert(-1, "y")
a.insert(100, "z")
a.insert(-100, "w")
print(a, len(a), a.index(1), a.count(3), a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
a.reverse()
print(a, a[0], a[-1], a + [1], a * 2, 2 * [0], 3 in a, 99 not in a, [] == [], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [1, 2] != [1, 2])
b = a.copy()
c = a
a.clear()
print(a, b, c, c is a, b is a)
b += "hi"
b *= 2
print(b)
del b[0], b[-1]
b[0] = None
print(b, list("abc"), list(range(3)), list({"k": 1}), list((1,)), list(), [*range(3), *"ab"])
for f in (lambda: [1][5], lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(2), lambda: [1].index(9), lambda: [1]["a"], lambda: [1] + (2,), lambda: [1] * [2], lambda: list(5), lambda: [1].extend(3), lambda: [].append(), lambda: [1, 2].index(1, 1), lambda: [1] < ["a"], lambda: [1].nope, lambda: [1][1.5]):
    try:
        print(f())
    except (IndexError, ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    [1][3] = 1
except IndexError as e:
    print(e)
try:
    del [1][3]
except IndexError as e:
    print(e)
print([1, 2, 3, 2].index(2, 2), [[]] * 3, [1, [2, [3, []]]], [None, True, "s", 1.5, b"b", (1,), {}])
