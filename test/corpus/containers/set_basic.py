# Sets: creation, add, remove, membership, iteration sorted, errors.
s = {3, 1, 2, 3, 1}
print(sorted(s), len(s), 2 in s, 5 in s, set(), {1}, set("aab") == {"a", "b"}, bool(set()), bool({0}))
s.add(4)
s.add(4)
s.discard(1)
s.discard(100)
s.remove(2)
print(sorted(s), s == {3, 4}, s != {3}, {1, 2} == {2, 1}, {1, 2} == frozenset([1, 2]))
p = s.pop()
print(p in (3, 4), len(s))
s.clear()
s.update([1, 2], "ab", range(3))
print(sorted(map(str, s)), sorted(set(range(5))), sorted({x % 3 for x in range(10)}), len({1, 1.0, True}), sorted({*"abc", *"bcd"}))
t = s.copy()
t.add("new")
print("new" in s, "new" in t)
for f in (lambda: set().pop(), lambda: {1}.remove(5), lambda: {1}.remove("k"), lambda: {[]}, lambda: set(5), lambda: {1}[0], lambda: {1} + {2}, lambda: hash({1}), lambda: {1}.add([]), lambda: set([[]]), lambda: frozenset([1]).add(2), lambda: {1} | [2], lambda: {1} < [1], lambda: {1}.nope):
    try:
        print(f())
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(frozenset([1]), frozenset(), {frozenset([1, 2]): "fs"}[frozenset([2, 1])], frozenset([1]) | {2}, type(frozenset([1]) | {2}).__name__, type({1} | frozenset([2])).__name__, {frozenset([1])})
print({1: 2}.keys() == {1}, sorted(set([1, 2, 3]) - set([2])), {(1, 2)}, {None}, set([""]), {"a"}, {True}, {1.5})
