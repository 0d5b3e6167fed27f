# set and frozenset: construction, elements that do not hash, frozen sets as keys and elements.
print(set(), frozenset(), set("hello") == {"h", "e", "l", "o"}, sorted(set([3, 1, 3])), set(range(3)), frozenset([1, 2]) == {1, 2}, {*()} , {1, *[2, 3]}, len({1, True, 1.0}), set({"a": 1}), set((i for i in (1,))), sorted(frozenset("ab")))
for f in (lambda: {[]}, lambda: {{}}, lambda: {set()}, lambda: set([[]]), lambda: set(1), lambda: set(1, 2), lambda: set(a=1), lambda: frozenset(5), lambda: frozenset(a=1), lambda: hash(set()), lambda: {1: 2, **{3}}, lambda: set()[0], lambda: {1} + {2}, lambda: {frozenset(): 1}[frozenset()], lambda: {([],)}, lambda: hash((1, [])), lambda: {slice(1)}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
fs = frozenset("ab")
print({fs: 1}[frozenset("ba")], fs in {frozenset("ab")}, {1, 2} in [{2, 1}], {1} in {frozenset({1})}, hash(frozenset([1, 2, 3])) == hash(frozenset([3, 2, 1])), frozenset(fs) is fs, fs.copy() is fs, set(fs) == fs, type(fs | {1}).__name__, type({1} | fs).__name__, type(fs & fs).__name__)
s = {1, 2}
t = set(s)
t.add(3)
print(s, t, s is set(s), s == frozenset(s))
class S(set):
    def __init__(self, *a): super().__init__(a)
    def __contains__(self, x): return set.__contains__(self, abs(x))
x = S(1, 2)
print(sorted(x), -1 in x, type(x | {3}).__name__, type(x.copy()).__name__, x == {1, 2}, len(x), sorted(x.union([7])))
class F(frozenset):
    def __new__(cls, *a): return super().__new__(cls, a)
y = F(1, 2, 2)
print(sorted(y), type(y).__name__, hash(y) == hash(frozenset({1, 2})), {y: "k"}[frozenset((1, 2))], repr(F()), repr(S()), repr(F(1)), repr(S(5)), type(y | {3}).__name__)
