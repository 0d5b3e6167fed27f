# sort and sorted: stability, reverse, key errors, mutation while sorting, mixed types.
words = "the Quick brown fox Jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, reverse=True)[:3], sorted("hello"), sorted({3: 1, 1: 2}), sorted((2, 1), reverse=1))
pairs = [(i % 3, -i) for i in range(9)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs))
calls = []
def key(x):
    calls.append(x)
    return -x
a = [3, 1, 2]
print(a.sort(key=key), a, calls, a.sort(reverse=False), a)
for f in (lambda: [1, "a"].sort(), lambda: [1, None].sort(), lambda: sorted([1, 2], 3), lambda: sorted(), lambda: sorted(5), lambda: [1].sort(lambda x: x), lambda: [1].sort(foo=1), lambda: sorted([1, 2], key=5), lambda: sorted([{}, {}]), lambda: sorted([1, 2], key=lambda x: 1 / (x - 2)), lambda: [2, 1].sort(key=None), lambda: [2, 1].sort(reverse="x"), lambda: [2, 1].sort(reverse=None), lambda: sorted([(1, "a"), (1, 2)])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class C:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        return self.v < o.v
    def __repr__(self): return f"C{self.v}"
print(sorted([C(3), C(1), C(2)]), max([C(3), C(5)], key=lambda c: c.v), sorted([C(1), C(1), C(0)], reverse=True))
m = [3, 2, 1]
def evil(x):
    m.append(x)
    return x
try:
    m.sort(key=evil)
except ValueError as e:
    print(e)
print(m)
half = [5, 3, None, 1]
try:
    half.sort()
except TypeError as e:
    print(e, sorted(map(str, half)))
print(sorted([True, False, 2, 0.5]), sorted([float("-inf"), 3, -1, 2.5]), sorted([[2], [1, 5], []]), sorted(range(20), key=lambda i: (i % 4, -i)))
