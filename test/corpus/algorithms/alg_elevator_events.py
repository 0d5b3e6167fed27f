# A discrete simulation of lifts: states as classes, an event queue, statistics.
class Lift:
    def __init__(self, n): self.n, self.at, self.dir, self.stops, self.riders, self.moved = n, 0, 0, set(), [], 0
    def step(self, t, waiting, done):
        out = []
        for r in self.riders[:]:
            if r[2] == self.at: self.riders.remove(r); done.append((r[0], t - r[3])); out.append(f"-{r[0]}")
        for w in waiting[:]:
            if w[1] == self.at and len(self.riders) < 3: waiting.remove(w); self.riders.append(w); out.append(f"+{w[0]}")
        self.stops = {r[2] for r in self.riders} or {w[1] for w in waiting}
        self.stops.discard(self.at)
        if not self.stops: self.dir = 0; return out
        if self.dir == 0 or not any((s - self.at) * self.dir > 0 for s in self.stops): self.dir = 1 if min(self.stops, key=lambda s: (abs(s - self.at), s)) > self.at else -1
        self.at += self.dir
        self.moved += 1
        return out
calls = [("a", 0, 5, 0), ("b", 3, 1, 1), ("c", 7, 0, 2), ("d", 2, 6, 2), ("e", 6, 2, 9), ("f", 0, 7, 9), ("g", 4, 0, 10), ("h", 0, 1, 20)]
lifts, waiting, done, t = [Lift(1), Lift(2)], [], [], 0
lifts[1].at = 7
while len(done) < len(calls):
    waiting += [c for c in calls if c[3] == t]
    for l in lifts:
        if e := l.step(t, waiting, done): print(t, f"lift {l.n} at {l.at}:", *e)
    t += 1
    if t > 200: raise RuntimeError("stuck")
print(t, [l.moved for l in lifts], sorted(done), f"{sum(w for _, w in done) / len(done):.2f}", max(done, key=lambda d: d[1]))
