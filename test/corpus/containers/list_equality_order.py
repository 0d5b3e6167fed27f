# Comparison of lists and tuples item by item: identity shortcut, nan, mixed types, recursion.
nan = float("nan")
print([1, 2] == [1, 2], [1, 2] == (1, 2), [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [2] > [1, 9], [1, 2] <= [1, 2], [nan] == [nan], [nan] == [float("nan")], (1,) == [1])
log = []
class E:
    def __init__(self, n): self.n = n
    def __eq__(self, o):
        log.append(("eq", self.n, o.n))
        return self.n == o.n
    def __lt__(self, o):
        log.append(("lt", self.n, o.n))
        return self.n < o.n
print([E(1), E(2)] == [E(1), E(3)], log)
log.clear()
print([E(1), E(2), E(0)] < [E(1), E(3), E(0)], log)
log.clear()
x = E(5)
print([x] == [x], [x].index(x), x in [x], [x, x].count(x), log)
log.clear()
print([E(1)] == [E(1), E(2)], log, (E(1),) != (E(2),), log)
for f in (lambda: [1] < ["a"], lambda: [1] < (1,), lambda: [None] < [None, 1], lambda: [None] < [0], lambda: [1, "a"] < [2, 3], lambda: (1, {}) < (1, {}), lambda: [[]] < [[1]], lambda: [1] + (2,), lambda: (1,) + [2], lambda: [1] * [2], lambda: [1] < None):
    try:
        print(f())
    except TypeError as e:
        print(e)
a = []
a.append(a)
b = []
b.append(b)
print(a == a, a in a, a[0][0] is a)
try:
    print(a == b)
except RecursionError as e:
    print(type(e).__name__)
class T:
    def __eq__(self, o): return "truthy"
    def __lt__(self, o): return []
print([T()] == [1], T() == 1, [T()] < [1], [1] == [T()], T() != 1)
