# Comparison of lists of many kinds, identity shortcuts, nested, different lengths.
a = [1, [2, 3], "x", None]
print(a == [1, [2, 3], "x", None], a != [1], a == a[:], a is a[:], [] == (), [1] == (1,), [1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], [[1], [2]] < [[1], [3]], ["a", 1] < ["b"], [] < [0], [None] == [None])
for x, y in (([1, "a"], [1, 2]), ([None], [None, 1]), ([None], [1]), ([[]], [{}]), ([1, {}], [0, {}])):
    try:
        print(x < y)
    except TypeError as e:
        print(e)
class N:
    def __eq__(self, o): raise ValueError("eq called")
n = N()
print([n] == [n], n in [n], [n].index(n), [n].count(n))
for f in (lambda: [n] == [1], lambda: [1, n].index(2), lambda: [n].remove(3), lambda: (n,) == (N(),)):
    try:
        f()
    except ValueError as e:
        print(e)
print(sorted([[2], [1, 5], [], [1]]), max([1, 2], [1, 3]), min([[3], [2, 9]]), [1, 2] in [[1, 2]], [0, False, 0.0].count(0), [1, 2, 3].index(True))
