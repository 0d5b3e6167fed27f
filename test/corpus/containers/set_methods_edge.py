# add, discard, remove, pop, update family with many iterables and errors.
s = {1, 2, 3}
print(s.add(3), s.discard(9), s.discard(1), s.remove(2), s, s.update([4], (5,), {6: 0}, "7"), sorted(map(str, s)), s.clear(), s)
a, b = set(range(6)), set(range(3, 9))
print(a.union(), sorted(a.union(b, [99], "z"), key=str), a.intersection(b, range(4, 6)), a.intersection(), a.difference([0], [1], b), a.symmetric_difference(b), a.isdisjoint({10}), a.issubset(range(10)), a.issuperset([1]), a.issubset([]), set().issubset([]))
c = set(a); c.intersection_update(b, [3, 4]); print(c)
c = set(a); c.difference_update([1], [2]); print(c)
c = set(a); c.symmetric_difference_update([5, 6, 6]); print(c)
c = set(a); c &= b; print(c)
c = set(a); c |= {9}; c -= {0}; c ^= {1, 50}; print(sorted(c))
c = set(a); c -= c; print(c)
c = set(a); c ^= c; print(c)
c = set(a); c.update(c); c.difference_update(c); print(c)
for f in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}.remove([]), lambda: {1}.discard([]), lambda: {1}.add([]), lambda: {1}.add(), lambda: {1}.update(5), lambda: {1} | [2], lambda: {1} & [1], lambda: [1] - {1}, lambda: {1} ^ "a", lambda: {1} < [2], lambda: {1} <= 5, lambda: {1}.union(5), lambda: {1}.issubset(5), lambda: {1}.isdisjoint(), lambda: {1}.symmetric_difference([1], [2]), lambda: frozenset().add(1), lambda: {1}.intersection([[]]), lambda: {1}.pop(1), lambda: {1}.issuperset([[]]), lambda: {1}.copy(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for code in ("c |= [1]", "c -= [1]", "c &= 'a'", "c ^= 5"):
    try:
        exec(code, {"c": {1}})
    except TypeError as e:
        print(code, e)
f = g = frozenset({1})
f |= {2}
print(f == {1, 2}, g, f is g)
print({1, 2} == {2, 1}, {1} != {1}, {1} < {1, 2}, {1} < {1}, {1} <= {1}, {1, 3} < {1, 2}, {1, 3} > {1, 2}, {1} == [1], {1} == frozenset([1]), sorted([{1, 2}, {1}, set()], key=len))
u = {1, 2, 3}
try:
    for x in u:
        u.add(x + 10)
except RuntimeError as e:
    print(e)
d = {{1, 2}.pop() for _ in range(3)}
print(len(d), {frozenset({1})} & {frozenset({1}), 2}, {1} in [{1}], {frozenset({1, 2})} == {frozenset({2, 1})}, {1}.__contains__(1), {frozenset([5]): "q"}.get(frozenset({5})), {5} in {frozenset({5})})
