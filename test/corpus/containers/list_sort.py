# sort and sorted: stability, key, reverse, errors, lists changed while sorting.
import sys
a = [(2, "b"), (1, "z"), (2, "a"), (1, "a"), (0, "q")]
print(sorted(a), sorted(a, key=lambda t: t[0]), sorted(a, key=lambda t: t[0], reverse=True), sorted(a, key=lambda t: (-t[0], t[1])))
b = list("the quick brown fox jumps".split())
b.sort()
print(b)
b.sort(key=len)
print(b)
b.sort(key=lambda s: s[-1], reverse=True)
print(b, b.sort())
def gen(n, seed):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield seed % 1000
for n in (0, 1, 2, 3, 10, 31, 32, 33, 64, 100, 500):
    v = list(gen(n, n))
    s = sorted(v)
    assert all(s[i] <= s[i + 1] for i in range(n - 1)) and len(s) == n and sum(s) == sum(v)
    pairs = [(x % 10, i) for i, x in enumerate(v)]
    p = sorted(pairs, key=lambda t: t[0])
    assert p == sorted(pairs)
    r = sorted(pairs, key=lambda t: t[0], reverse=True)
    assert all(r[i][0] > r[i + 1][0] or r[i][1] < r[i + 1][1] for i in range(n - 1))
    print(n, s[:5], s[-3:])
print(sorted(list(range(50)) + list(range(50)))[:6], sorted(range(20), reverse=True), sorted([3, 1.5, True, 2]), sorted([[2], [1, 5], [1]]))
for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: [3, 1].sort(lambda x: x), lambda: sorted(5), lambda: sorted([1], key=5) and None, lambda: [2, 1].sort(key=lambda x: 1 / 0), lambda: sorted([1 + 0, []]), lambda: sorted([{}, {}])):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
count = 0
class C:
    def __init__(self, v):
        self.v = v
    def __lt__(self, o):
        global count
        count += 1
        return self.v < o.v
    def __repr__(self):
        return f"C{self.v}"
print(sorted([C(3), C(1), C(2)]), count > 0, max([C(1), C(5)], key=lambda c: c.v))
