# A queueing simulation with heapq, random, dataclasses, statistics by hand and a text histogram.
import heapq, random
from collections import Counter, deque
from dataclasses import dataclass, field
@dataclass(order=True)
class Event:
    time: float
    kind: str = field(compare=False)
    who: int = field(compare=False, default=0)
class Bank:
    def __init__(self, tellers, seed):
        self.rnd, self.free, self.line, self.events = random.Random(seed), tellers, deque(), []
        self.waits, self.served, self.longest, self.arrived = [], 0, 0, {}
    def at(self, delay, kind, who): heapq.heappush(self.events, Event(round(self.now + delay, 6), kind, who))
    def run(self, customers):
        self.now = 0.0
        self.at(0, "arrive", 1)
        while self.events:
            e = heapq.heappop(self.events)
            self.now = e.time
            getattr(self, "on_" + e.kind)(e.who, customers)
        return self
    def on_arrive(self, who, customers):
        self.arrived[who] = self.now
        self.line.append(who)
        self.longest = max(self.longest, len(self.line))
        if who < customers: self.at(self.rnd.expovariate(1.0), "arrive", who + 1)
        self.serve()
    def serve(self):
        while self.free and self.line:
            who = self.line.popleft()
            self.free -= 1
            self.waits.append(self.now - self.arrived[who])
            self.at(self.rnd.uniform(0.5, 2.5), "leave", who)
    def on_leave(self, who, customers): self.free += 1; self.served += 1; self.serve()
for tellers in (1, 2, 3):
    b = Bank(tellers, 7).run(60)
    w = sorted(b.waits)
    print(tellers, b.served, b.longest, round(sum(w) / len(w), 3), round(w[len(w) // 2], 3), round(w[-1], 3), round(b.now, 2))
hist = Counter(int(x) for x in Bank(2, 3).run(100).waits)
for k in sorted(hist): print(f"{k:>3} {'#' * hist[k]}")
print(Event(1, "a") < Event(2, "b"), Event(1, "a") == Event(1, "b"), Event(0.5, "x", 3))
