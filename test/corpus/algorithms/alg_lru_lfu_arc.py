# Cache policies compared on one trace: FIFO, LRU, LFU, CLOCK and the optimal one.
from collections import OrderedDict, deque, Counter
def fifo(trace, n):
    q, hits = deque(), 0
    for x in trace:
        if x in q: hits += 1
        else:
            if len(q) == n: q.popleft()
            q.append(x)
    return hits
def lru(trace, n):
    c, hits = OrderedDict(), 0
    for x in trace:
        if x in c: hits += 1; c.move_to_end(x)
        else:
            if len(c) == n: c.popitem(last=False)
            c[x] = True
    return hits
def lfu(trace, n):
    count, when, held, hits = Counter(), {}, set(), 0
    for t, x in enumerate(trace):
        if x in held: hits += 1
        else:
            if len(held) == n:
                out = min(held, key=lambda k: (count[k], when[k]))
                held.remove(out); del count[out]
            held.add(x)
        count[x] += 1; when[x] = t
    return hits
def clock(trace, n):
    slots, ref, hand, hits = [None] * n, [0] * n, 0, 0
    for x in trace:
        if x in slots: hits += 1; ref[slots.index(x)] = 1; continue
        while ref[hand]: ref[hand] = 0; hand = (hand + 1) % n
        slots[hand] = x; ref[hand] = 1; hand = (hand + 1) % n
    return hits
def optimal(trace, n):
    held, hits = set(), 0
    for t, x in enumerate(trace):
        if x in held: hits += 1; continue
        if len(held) == n:
            rest = trace[t + 1:]
            held.remove(max(sorted(held), key=lambda k: rest.index(k) if k in rest else len(trace)))
        held.add(x)
    return hits
seed, zipf = 5, []
for _ in range(200):
    seed = seed * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
    zipf.append(int(12 ** ((seed >> 40) / (1 << 24))))
traces = {"loop": list(range(6)) * 8, "zipf": zipf, "belady": [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5], "scan": [1, 2] * 10 + list(range(10, 30)) + [1, 2] * 5}
for name, trace in traces.items():
    for n in (3, 4):
        row = [p(trace, n) for p in (fifo, lru, lfu, clock, optimal)]
        assert max(row) == row[-1]
        print(f"{name:7}{n}", row)
