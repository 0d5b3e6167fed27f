# Coroutine scheduling with generators: tasks, sleeps, messages, a tiny event loop.
class Loop:
    def __init__(self): self.now, self.q, self.n, self.log, self.box = 0, [], 0, [], {}
    def spawn(self, name, g, at=0):
        self.n += 1
        self.q.append((at, self.n, name, g, None))
    def run(self):
        while self.q:
            self.q.sort(key=lambda t: t[:2])
            self.now, _, name, g, val = self.q.pop(0)
            try:
                cmd = g.send(val)
            except StopIteration as e:
                self.log.append((self.now, name, "done", e.value))
                continue
            except Exception as e:
                self.log.append((self.now, name, "died", repr(e)))
                continue
            self.n += 1
            if cmd[0] == "sleep":
                self.q.append((self.now + cmd[1], self.n, name, g, None))
            elif cmd[0] == "send":
                self.box.setdefault(cmd[1], []).append(cmd[2])
                self.q.append((self.now, self.n, name, g, None))
            elif cmd[0] == "recv":
                b = self.box.get(name)
                self.q.append((self.now, self.n, name, g, b.pop(0)) if b else (self.now + 1, self.n, name, retry(g, cmd), None))
def retry(g, cmd):
    v = yield cmd
    while True:
        try:
            v = yield g.send(v)
        except StopIteration as e:
            return e.value
def worker(k, n):
    for i in range(n):
        yield "sleep", k
        yield "send", "sink", (k, i)
    return f"worker {k}"
def sink(n):
    got = []
    while len(got) < n:
        got.append((yield "recv",))
    return got
def bad():
    yield "sleep", 3
    raise ValueError("bad task")
def sub():
    yield "sleep", 1
    return "sub value"
def nested():
    a = yield from sub()
    b = yield from sub()
    return a, b
l = Loop()
l.spawn("w2", worker(2, 3))
l.spawn("w3", worker(3, 2), at=1)
l.spawn("sink", sink(5))
l.spawn("bad", bad())
l.spawn("nested", nested(), at=2)
l.run()
for e in l.log:
    print(e)
print(l.now)
