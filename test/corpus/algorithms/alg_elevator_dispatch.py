# Discrete simulation with an event queue: lifts, queues at a shop's counters, a leaky bucket.
import heapq
def shop(arrivals, service, counters):
    free, log, waits = [(0, c) for c in range(counters)], [], []
    heapq.heapify(free)
    for n, (t, s) in enumerate(zip(arrivals, service)):
        at, c = heapq.heappop(free)
        start = max(at, t)
        waits.append(start - t)
        heapq.heappush(free, (start + s, c))
        log.append(f"{n}@{c}:{start}-{start + s}")
    return log, waits, max(f for f, _ in free)
arr, ser = [0, 1, 1, 2, 6, 7], [5, 3, 4, 1, 2, 2]
for k in (1, 2, 3): log, w, end = shop(arr, ser, k); print(k, log, w, sum(w) / len(w), end)
def lift(calls, floor=0):
    up, t, trace, i, calls, inside = True, 0, [], 0, sorted(calls), []
    while i < len(calls) or inside:
        while i < len(calls) and calls[i][0] <= t: inside.append(["wait", *calls[i][1:]]); i += 1
        here = [p for p in inside if p[0] == "wait" and p[1] == floor]
        out = [p for p in inside if p[0] == "ride" and p[2] == floor]
        for p in out: inside.remove(p)
        for p in here: p[0] = "ride"
        if here or out: trace.append((t, floor, len(here), len(out)))
        goals = [p[1] if p[0] == "wait" else p[2] for p in inside]
        if not goals: t = max(t + 1, calls[i][0]) if i < len(calls) else t; continue
        if up and not any(g > floor for g in goals): up = False
        elif not up and not any(g < floor for g in goals): up = True
        floor += 1 if up else -1
        t += 1
    return trace
print(lift([(0, 0, 5), (1, 3, 1), (2, 4, 0), (9, 2, 6)]))
def bucket(events, rate, size):
    level = last = 0
    for t, n in events:
        level = max(0, level - (t - last) * rate); last = t
        ok = level + n <= size
        if ok: level += n
        yield t, n, "pass" if ok else "drop", level
print(list(bucket([(0, 3), (0, 3), (1, 2), (2, 5), (9, 5), (9, 1)], 1, 5)))
def life(n, rate=0.25):
    pop, out = 1.0, []
    for _ in range(n): pop += rate * pop * (1 - pop / 100); out.append(round(pop, 2))
    return out
print(life(30)[::5])
events, clock, served = [(0, 1, "arrive")], 0, []
while events and clock < 30:
    clock, k, what = heapq.heappop(events)
    if what == "arrive":
        heapq.heappush(events, (clock + k % 3 + 1, k, "leave")); heapq.heappush(events, (clock + 4, k + 1, "arrive"))
    else: served.append((k, clock))
print(served, len(events))
