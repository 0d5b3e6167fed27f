# Sets printed sorted: operators with other kinds, in-place forms, frozensets as keys, subclass results, errors.
def p(s): return sorted(s, key=repr)
a, b = {1, 2, 3}, {3, 4}
print(p(a | b), p(a & b), p(a - b), p(a ^ b), p(a.union([9], (8,), "x")), p(a.intersection([1, 2], {2})), p(a.difference([1], [2])), p(a.symmetric_difference("ab")), a.isdisjoint([4]), a.issubset(range(9)), a.issuperset([]), a <= {1, 2, 3}, a < a, {1} < a, a >= {1}, a == frozenset(a), a != b)
for f in (lambda: a | [1], lambda: a & "x", lambda: a - (1,), lambda: a ^ {1: 2}, lambda: a < [1], lambda: a.union(5), lambda: a.add([]), lambda: a.remove(99), lambda: set().pop(), lambda: {[]}, lambda: a.discard({}), lambda: set(5), lambda: set(1, 2), lambda: frozenset(a).add(1), lambda: hash(a), lambda: a[0], lambda: a + b, lambda: {} in a, lambda: a.update(5), lambda: {1} |  None, lambda: set(x=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c = set(a); c |= {7}; c &= {1, 7, 8}; c ^= {8, 1}; c -= {99}; print(p(c)); c.update([1], "ab", {5: 6}); c.intersection_update([1, "a", 5]); c.difference_update([5]); c.symmetric_difference_update(["z"]); print(p(c), len(c)); c.clear(); print(c, bool(c), repr(frozenset()), repr({1}), repr(frozenset({2})))
f = frozenset([1, 2]); print(f | {3} == {1, 2, 3}, type(f | {3}).__name__, type({3} | f).__name__, {f: "v"}[frozenset([2, 1])], {1, 2} in [f], f in {f}, {1, 2} in {f}, hash(f) == hash(frozenset([2, 1])), f.copy() is f, frozenset(f) is f, set(f) == f)
n = {frozenset(), frozenset([frozenset()])}; print(len(n), frozenset() in n, set() in n); n.remove(set()); print(len(n), n == {frozenset({frozenset()})})
class S(set):
    def __or__(self, o): return S(set.__or__(self, o))
class T(set): pass
print(type(S([1]) | {2}).__name__, type(T([1]) | {2}).__name__, type({2} | T([1])).__name__, type(T([1]).copy()).__name__, type(T([1]).union([2])).__name__, T([1]) == {1}, repr(T([1])), repr(S()))
i = iter({1}); print(next(i), next(i, "end"), i.__length_hint__(), {x for x in "hello"} == set("hello"), p({*"ab", *[1]}), set() is not set(), len({1, 1.0, True}), p({(1, 2), (1, 2)}), max({3, 1}), sum({1, 2}), p(map(str, {1, 2})), p(set("abc") & set("bcd")), {0, False, 0.0} == {0})
s = set(range(1000)); s -= set(range(0, 1000, 3)); print(len(s), 3 in s, 4 in s, sum(s)); [s.discard(x) for x in list(s) if x % 2]; print(len(s), min(s), max(s)); s = {s.pop() for _ in range(3)}; print(len(s))
