# Generators as tasks: a scheduler with sleep, channels, spawn and cancellation.
class Scheduler:
    def __init__(self): self.ready, self.sleeping, self.now, self.log = [], [], 0, []
    def spawn(self, g, name): self.ready.append((g, None, name))
    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: (s[0], s[2]))
                self.now, g, name = self.sleeping.pop(0)
                self.ready.append((g, None, name))
            g, v, name = self.ready.pop(0)
            try: op, *args = g.send(v)
            except StopIteration as e:
                self.log.append((self.now, name, "done", e.value))
                continue
            except Exception as e:
                self.log.append((self.now, name, "failed", repr(e)))
                continue
            getattr(self, op)(g, name, *args)
    def sleep(self, g, name, t): self.sleeping.append((self.now + t, g, name))
    def put(self, g, name, ch, v):
        if ch.takers:
            tg, tn = ch.takers.pop(0)
            self.ready.append((tg, v, tn))
        else: ch.items.append(v)
        self.ready.append((g, None, name))
    def take(self, g, name, ch):
        if ch.items: self.ready.append((g, ch.items.pop(0), name))
        else: ch.takers.append((g, name))
    def fork(self, g, name, child, cname):
        self.spawn(child, cname)
        self.ready.append((g, cname, name))
    def cancel(self, g, name, which):
        for q in (self.sleeping,):
            for s in q[:]:
                if s[2] == which:
                    q.remove(s)
                    s[1].close()
        self.ready.append((g, None, name))
class Channel:
    def __init__(self): self.items, self.takers = [], []
def producer(ch, n):
    for i in range(n):
        yield "sleep", 2
        yield "put", ch, i * i
    yield "put", ch, None
def consumer(ch, out):
    while (v := (yield "take", ch)) is not None: out.append(v)
    return out
def parent(sched):
    c = yield "fork", long(sched), "long"
    yield "sleep", 5
    yield "cancel", c
    return "cancelled " + c
def long(sched):
    try:
        while True: yield "sleep", 3
    finally: sched.log.append((sched.now, "long", "cleanup", None))
def bad():
    yield "sleep", 1
    raise ValueError("task error")
s, ch, out = Scheduler(), Channel(), []
s.spawn(producer(ch, 4), "prod")
s.spawn(consumer(ch, out), "cons")
s.spawn(parent(s), "parent")
s.spawn(bad(), "bad")
s.run()
for line in s.log: print(*line)
print(out, s.now)
