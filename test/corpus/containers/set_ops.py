# Set operators, methods and comparisons, in place and not.
a, b = {1, 2, 3, 4}, {3, 4, 5, 6}
def p(s):
    print(sorted(s), end=" ")
for s in (a | b, a & b, a - b, b - a, a ^ b, a.union(b, [9]), a.intersection(b, {3}), a.difference(b, {1}), a.symmetric_difference([1, 9]), a.union(), a.intersection(), a.difference()):
    p(s)
print()
print(a <= b, a < b, {3} < a, a <= a, a < a, a >= {1}, a > {1, 2, 3, 4}, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({9}), a.isdisjoint([1]), {1} < {2}, {1} > {2}, set() < {1}, set() <= set())
c = set(a)
c |= b
p(c)
c &= {1, 3, 5, 7}
p(c)
c -= {1}
p(c)
c ^= {3, 100}
p(c)
c.update({1}, {2})
c.intersection_update({1, 2, 100}, {2, 100})
p(c)
c.difference_update([2], [])
c.symmetric_difference_update("ab")
print(sorted(map(str, c)))
e = c
e |= {0}
print(e is c, 0 in c, len(c))
f = frozenset("ab")
g = f
f |= {"c"}
print(g == f, sorted(f), sorted(g), type(f).__name__)
big = set(range(1000))
odd = set(range(1, 2000, 2))
print(len(big & odd), len(big | odd), len(big - odd), len(big ^ odd), sum(big & odd), min(big - odd), max(odd - big))
for x in range(0, 1000, 3):
    big.discard(x)
print(len(big), sum(big), 999 in big, 998 in big)
print(sorted(map(sorted, [{1, 2} - {1}, {3} | {4}])), {1, 2, 3} - {1, 2, 3}, {1} & {2})
