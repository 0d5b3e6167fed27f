# A round-robin scheduler on generators: sleep, channels, joins, cancellation and failures.
import heapq
class Sleep:
    def __init__(self, n): self.n = n
class Join:
    def __init__(self, task): self.task = task
class Task:
    def __init__(self, name, gen): self.name, self.gen, self.done, self.result, self.error, self.waiters = name, gen, False, None, None, []
class Loop:
    def __init__(self): self.now, self.queue, self.seq, self.log = 0, [], 0, []
    def spawn(self, name, gen):
        t = Task(name, gen); self.put(t, 0); return t
    def put(self, t, delay, value=None):
        self.seq += 1
        heapq.heappush(self.queue, (self.now + delay, self.seq, t, value))
    def finish(self, t, result=None, error=None):
        t.done, t.result, t.error = True, result, error
        self.log.append(f"{self.now}:{t.name}={error!r}" if error else f"{self.now}:{t.name}={result}")
        for w in t.waiters: self.put(w, 0, (result, error))
    def run(self):
        while self.queue:
            self.now, _, t, value = heapq.heappop(self.queue)
            if t.done: continue
            try:
                if isinstance(value, tuple) and value[1]: got = t.gen.throw(value[1])
                else: got = t.gen.send(value[0] if isinstance(value, tuple) else value)
            except StopIteration as e: self.finish(t, e.value)
            except Exception as e: self.finish(t, error=e)
            else:
                match got:
                    case Sleep(n=n): self.put(t, n)
                    case Join(task=other) if other.done: self.put(t, 0, (other.result, other.error))
                    case Join(task=other): other.waiters.append(t)
                    case None: self.put(t, 0)
                    case _: t.gen.throw(TypeError(f"cannot wait for {got!r}"))
        return self.log
    def cancel(self, t):
        try: t.gen.close()
        finally: self.finish(t, "cancelled")
loop, out = Loop(), []
def worker(name, n, pause):
    try:
        for i in range(n):
            out.append(f"{name}{i}@{loop.now}")
            yield Sleep(pause)
        return n * pause
    finally: out.append(f"{name} ends")
def failing():
    yield Sleep(3)
    raise ValueError("broke")
def main():
    a, b, f = loop.spawn("a", worker("a", 3, 2)), loop.spawn("b", worker("b", 9, 3)), loop.spawn("f", failing())
    total = yield Join(a)
    try: yield Join(f)
    except ValueError as e: out.append(f"main saw {e}")
    yield Sleep(5)
    loop.cancel(b)
    yield None
    return total + (yield Join(a))
loop.spawn("main", main())
print(*loop.run()); print(*out)
