# bisect with keys, bounds and duplicates; insort; grades, ranges, and searches on predicates.
import bisect
from bisect import bisect_left, bisect_right, insort
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
a = [1, 3, 3, 3, 7]
for x in (0, 1, 2, 3, 5, 7, 8): print(x, bisect_left(a, x), bisect_right(a, x), bisect_left(a, x, 2), bisect_right(a, x, 1, 3), end="; ")
print()
print([i for i in range(7) if bisect_left(list(range(7)), i) != i], bisect.bisect is bisect_right, bisect.insort is bisect.insort_right)
l = []
for x in (5, 1, 4, 1, 9): insort(l, x)
print(l); bisect.insort_left(l, 4.0); print(l, l.index(4.0)); insort(l, 4.0); print([type(x).__name__ for x in l])
rows = [("a", 3), ("b", 5), ("c", 9)]
print(bisect_left(rows, 5, key=lambda r: r[1]), bisect_right(rows, 5, key=lambda r: r[1])); insort(rows, ("n", 4), key=lambda r: r[1]); print(rows)
def grade(s): return "FDCBA"[bisect.bisect((60, 70, 80, 90), s)]
print([grade(s) for s in (33, 60, 69.5, 89, 90, 100)])
show(bisect_left, [1, 2], "a"); show(bisect_left, 5, 1); show(bisect_left, [1], 1, -1); show(bisect_left, [1, 2, 3], 2, hi=99); show(insort, (1,), 1); show(bisect_left, [3, 1], None)
class Lazy:
    def __init__(self, f, n): self.f, self.n, self.asked = f, n, []
    def __len__(self): return self.n
    def __getitem__(self, i): self.asked.append(i); return self.f(i)
z = Lazy(lambda i: i * i, 1000)
print(bisect_left(z, 2500), len(z.asked), z.asked[0])
print(bisect_left(range(10 ** 9), True, key=lambda v: v * v >= 2 * 10 ** 10), bisect_left(range(100), 50), bisect_left("abcd", "c"), bisect_left((), 1))
def find(a, x):
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x: return i
    raise ValueError(f"{x} not found")
show(find, a, 7); show(find, a, 4)
class Ranges:
    def __init__(self): self.ends = []
    def add(self, lo, hi):
        i, j = bisect_left(self.ends, lo), bisect_right(self.ends, hi)
        self.ends[i:j] = [lo] * (i % 2 == 0) + [hi] * (j % 2 == 0)
    def __contains__(self, x): return bisect_right(self.ends, x) % 2 == 1
r = Ranges(); r.add(1, 5); r.add(8, 9); r.add(4, 6); print(r.ends, [x for x in range(11) if x in r]); r.add(0, 20); print(r.ends)
def lis(a):
    t = []
    for x in a: i = bisect_left(t, x); t[i:i + 1] = [x]
    return len(t)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([]), lis([1, 1, 1]))
