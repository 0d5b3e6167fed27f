# frozenset against set: operators, result types, hashing, nesting, subset chains.
f, s = frozenset({1, 2, 3}), {2, 3, 4}
for r in (f | s, s | f, f & s, s & f, f - s, s - f, f ^ s, f.union(s), s.union(f), f.copy()):
    print(type(r).__name__, sorted(r))
print(f == {1, 2, 3}, f != s, f <= {1, 2, 3, 4}, s > frozenset({2}), hash(f) == hash(frozenset([3, 2, 1])), f in {f}, {1, 2, 3} in {f}, frozenset(f) is f, frozenset() == set())
nest = {frozenset({1}), frozenset({1, 2}), frozenset()}
print(sorted(map(sorted, nest)), sorted(nest, key=len)[2] >= {1}, len(nest | {frozenset({2, 1})}))
for op in (lambda: f.add(1), lambda: f.remove(1), lambda: f.update([1]), lambda: {set()}, lambda: f | [1], lambda: f < [1]):
    try:
        op()
    except (AttributeError, TypeError) as e:
        print(e)
