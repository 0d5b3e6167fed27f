# heapq: merge with keys, nlargest and nsmallest, replace, pushpop, stability and a median stream.
import heapq
def show(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
h = [9, 4, 7, 1, 8]
heapq.heapify(h)
print(h, heapq.heappop(h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h)
print([heapq.heappop(h) for _ in range(len(h))])
print(list(heapq.merge([1, 4], [2, 3], [], [0, 9])), list(heapq.merge("bca"[0:1], "ac", reverse=False)))
print(list(heapq.merge([9, 5], [8, 1], reverse=True)), list(heapq.merge(["aa", "b"], ["ccc"], key=len, reverse=False)))
print(heapq.nlargest(3, "banana"), heapq.nsmallest(2, [5, 1, 3], key=lambda x: -x), heapq.nlargest(0, [1]), heapq.nsmallest(9, [2, 1]), heapq.nlargest(1, [3, 9]), heapq.nsmallest(1, []))
show(heapq.heappop, []); show(heapq.heapreplace, [], 1); show(heapq.heappush, (1,), 2)
print(heapq.heappushpop([], 5))
class Task:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return self.n
q = []
for p, n in ((2, "b"), (1, "a"), (3, "c"), (1, "a2")): heapq.heappush(q, Task(p, n))
print([heapq.heappop(q) for _ in range(4)][2:])
class Median:
    def __init__(self): self.lo, self.hi = [], []
    def add(self, x):
        heapq.heappush(self.hi, -heapq.heappushpop(self.lo, -x))
        if len(self.hi) > len(self.lo): heapq.heappush(self.lo, -heapq.heappop(self.hi))
    def get(self): return -self.lo[0] if len(self.lo) > len(self.hi) else (self.hi[0] - self.lo[0]) / 2
m = Median()
for x in (5, 2, 8, 1, 9): m.add(x); print(m.get(), end=" ")
print()
x, data = 7, []
for _ in range(200): x = x * 16807 % 2147483647; data.append(x % 1000)
assert heapq.nsmallest(10, data) == sorted(data)[:10] and heapq.nlargest(10, data) == sorted(data, reverse=True)[:10]
h = data[:]; heapq.heapify(h); print(all(h[i] <= h[c] for i in range(200) for c in (2 * i + 1, 2 * i + 2) if c < 200), [heapq.heappop(h) for _ in range(200)] == sorted(data))
