# heapq and bisect in an event simulation, running median, merging and top-n.
import heapq, bisect
events, now, done = [], 0, []
def at(t, what): heapq.heappush(events, (t, len(events), what))
for t, w in ((5, "c"), (1, "a"), (3, "b"), (1, "a2")): at(t, w)
while events:
    now, _, w = heapq.heappop(events)
    done.append((now, w))
    if len(w) == 1 and now < 10: at(now + 4, w + "+")
print(done)
class Median:
    def __init__(self): self.lo, self.hi = [], []
    def add(self, x):
        heapq.heappush(self.hi, -heapq.heappushpop(self.lo, -x))
        if len(self.hi) > len(self.lo): heapq.heappush(self.lo, -heapq.heappop(self.hi))
    def value(self): return -self.lo[0] if len(self.lo) > len(self.hi) else (self.hi[0] - self.lo[0]) / 2
m, out = Median(), []
for x in (5, 15, 1, 3, 8, 7, 9, 2): m.add(x); out.append(m.value())
print(out)
print(heapq.nlargest(3, [4, 1, 7, 3]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), list(heapq.merge([1, 4, 7], [2, 5], [3])), heapq.heapreplace(h := [1, 5, 3], 9), h)
l = []
for x in (5, 1, 4, 2, 3, 3): bisect.insort(l, x)
print(l, bisect.bisect_left(l, 3), bisect.bisect_right(l, 3), "FDCBA"[bisect.bisect([60, 70, 80, 90], 85)], bisect.bisect([1, 2, 3], 2, key=lambda x: x))
h = [9, 4, 7, 1, 8]
heapq.heapify(h)
print(h[0], [heapq.heappop(h) for _ in range(5)])
for f in (lambda: heapq.heappop([]), lambda: bisect.bisect([1], "a"), lambda: heapq.heappush((1,), 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
