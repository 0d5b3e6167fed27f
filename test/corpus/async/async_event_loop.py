# A small event loop for coroutines: sleep, gather, cancellation, async with, async for, timeouts.
import heapq
class Future:
    def __init__(self): self.done, self.value, self.error, self.cbs = False, None, None, []
    def set(self, value=None, error=None):
        if self.done: return
        self.done, self.value, self.error = True, value, error
        for cb in self.cbs: loop.soon(cb)
    def __await__(self):
        if not self.done: yield self
        if self.error: raise self.error
        return self.value
class Task(Future):
    def __init__(self, coro): super().__init__(); self.coro = coro; loop.soon(self.step)
    def step(self, error=None):
        if self.done: return
        try: f = self.coro.throw(error) if error else self.coro.send(None)
        except StopIteration as e: self.set(e.value)
        except Exception as e: self.set(error=e)
        else: f.cbs.append(self.step)
    def cancel(self): loop.soon(lambda: self.step(Cancelled("cancelled")))
class Cancelled(Exception): pass
class Loop:
    def __init__(self): self.now, self.q, self.n = 0, [], 0
    def at(self, when, f): self.n += 1; heapq.heappush(self.q, (when, self.n, f))
    def soon(self, f): self.at(self.now, f)
    def run(self, coro):
        t = Task(coro)
        while self.q: self.now, _, f = heapq.heappop(self.q); f()
        if t.error: raise t.error
        return t.value
loop = Loop()
async def sleep(n, value=None):
    f = Future(); loop.at(loop.now + n, lambda: f.set(value)); return await f
async def gather(*coros): return [await t for t in [Task(c) for c in coros]]
async def wait_for(coro, n):
    t = Task(coro); loop.at(loop.now + n, t.cancel); return await t
class Lock:
    def __init__(self): self.held, self.waiting = False, []
    async def __aenter__(self):
        while self.held: f = Future(); self.waiting.append(f); await f
        self.held = True
    async def __aexit__(self, *exc):
        self.held = False
        if self.waiting: self.waiting.pop(0).set()
class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return await sleep(1, self.n)
async def agen(n):
    try:
        for i in range(n): yield i; await sleep(1)
    finally: print("agen closed at", loop.now)
async def work(name, lock):
    async with lock: print(name, "in at", loop.now); await sleep(2)
    return name.upper()
async def fails(): await sleep(1); raise ValueError("failed")
async def main():
    lock = Lock()
    print(await gather(work("a", lock), work("b", lock), sleep(1, "s")), loop.now)
    print([x async for x in Ticker(3)], [y * 2 async for y in agen(3) if y], loop.now)
    for c in (fails(), sleep(9)):
        try: print(await wait_for(c, 4))
        except (ValueError, Cancelled) as e: print(type(e).__name__, e, loop.now)
    g = agen(5)
    async for x in g:
        if x == 1: break
    await g.aclose()
    return await sleep(0, "end")
print(loop.run(main()), loop.now)
