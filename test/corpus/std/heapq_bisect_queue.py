# heapq, bisect and queue
import heapq, bisect, queue

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

h = []
for x in (5, 3, 8, 1, 9, 2, 7, 3): heapq.heappush(h, x); print(h, end=" ")
print()
print(heapq.heappop(h), h, heapq.heapreplace(h, 10), h, heapq.heappushpop(h, 0), heapq.heappushpop(h, 4), h)
l = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]; heapq.heapify(l); print(l, [heapq.heappop(l) for _ in range(len(l))])
print(heapq.nsmallest(3, [5, 1, 4, 2]), heapq.nlargest(2, [5, 1, 4, 2]), heapq.nsmallest(2, ["bbb", "a", "cc"], key=len), heapq.nlargest(0, [1]), heapq.nlargest(9, [1, 2]), heapq.nsmallest(1, []))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge([5, 1], [4, 2], reverse=True)), list(heapq.merge()), list(heapq.merge([1], [1.0])))
show(heapq.heappop, []); show(heapq.heapreplace, [], 1); show(heapq.heappush, (1,), 1); show(heapq.heapify, 5); show(heapq.heappush, [1], "a"); print(heapq.heappushpop([], 5))
class Task:
    def __init__(self, p, n): self.p, self.n = p, n
    def __lt__(self, o): return self.p < o.p
t = [Task(3, "c"), Task(1, "a"), Task(2, "b")]; heapq.heapify(t); print([heapq.heappop(t).n for _ in range(3)])
h = []; [heapq.heappush(h, (x * 7919 % 101, x)) for x in range(100)]; print([heapq.heappop(h)[1] for _ in range(20)])
def dijkstra(g, s):
    dist, todo = {}, [(0, s)]
    while todo:
        d, n = heapq.heappop(todo)
        if n in dist: continue
        dist[n] = d
        for m, w in g[n].items(): heapq.heappush(todo, (d + w, m))
    return dist
print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))

a = [1, 3, 3, 5]
print([bisect.bisect_left(a, x) for x in range(7)], [bisect.bisect(a, x) for x in range(7)], bisect.bisect_right(a, 3, 0, 2), bisect.bisect_left(a, 3, lo=2), bisect.bisect(a, 9, hi=2))
bisect.insort(a, 4); bisect.insort_left(a, 3); bisect.insort_right(a, 0); print(a)
rows = [("x", 1), ("y", 5)]; print(bisect.bisect_left(rows, 3, key=lambda r: r[1])); bisect.insort(rows, ("z", 3), key=lambda r: r[1]); print(rows)
show(bisect.bisect, a, 1, -1); show(bisect.bisect, a, "x"); show(bisect.bisect, 5, 1)
print("".join("FDCBA"[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90, 100)), bisect.bisect is bisect.bisect_right, bisect.bisect(range(0, 100, 10), 35), bisect.bisect_left("abc", "b"))

q = queue.Queue(); q.put(1); q.put("two"); print(q.qsize(), q.get(), q.get(), q.empty(), q.full())
q = queue.Queue(maxsize=2); q.put(1); q.put(2); print(q.full(), q.maxsize, q.unfinished_tasks)
for f in (lambda: q.put_nowait(3), lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: queue.Queue().get_nowait(), lambda: queue.Queue().get(timeout=0.01), lambda: q.get(timeout=-1), lambda: queue.Queue().get(timeout=-1)):
    show(f)
q.get(); q.task_done(); q.task_done(); q.join(); show(q.task_done)
p = queue.PriorityQueue(); [p.put(x) for x in (3, 1, 2)]; print([p.get() for _ in range(3)])
s = queue.LifoQueue(); [s.put(x) for x in "abc"]; print([s.get_nowait() for _ in range(3)])
z = queue.SimpleQueue(); z.put(1); print(z.get(), z.empty(), z.qsize()); show(z.get, False); show(z.get_nowait)
print(queue.Empty.__mro__[1].__name__, issubclass(queue.Full, Exception))
