# Coroutines driven by hand: a scheduler with sleeping, gathering, cancelling, timeouts, locks and queues.
import heapq
from collections import deque


class Cancelled(Exception):
    pass


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        return (yield self)


class Task:
    def __init__(self, coro, name):
        self.coro, self.name, self.result, self.error, self.done, self.cancel_asked, self.waiters = coro, name, None, None, False, False, []

    def cancel(self):
        self.cancel_asked = True

    def __await__(self):
        while not self.done:
            yield self
        if self.error:
            raise self.error
        return self.result


class Loop:
    def __init__(self):
        self.ready, self.later, self.now, self.seq, self.log = deque(), [], 0, 0, []

    def spawn(self, coro, name=None):
        task = Task(coro, name or coro.__name__)
        self.ready.append(task)
        return task

    def step(self, task):
        try:
            if task.cancel_asked:
                task.cancel_asked = False
                wants = task.coro.throw(Cancelled(task.name))
            else:
                wants = task.coro.send(None)
        except StopIteration as e:
            task.done, task.result = True, e.value
        except Exception as e:
            task.done, task.error = True, e
        else:
            if isinstance(wants, Sleep):
                self.seq += 1
                heapq.heappush(self.later, (self.now + wants.ticks, self.seq, task))
            elif isinstance(wants, Task):
                wants.waiters.append(task)
            return
        self.log.append((self.now, task.name, repr(task.error) if task.error else task.result))
        self.ready.extend(task.waiters)

    def run(self, main):
        task = self.spawn(main, "main")
        while self.ready or self.later:
            if not self.ready:
                self.now, _, next_task = heapq.heappop(self.later)
                self.ready.append(next_task)
            self.step(self.ready.popleft())
        if task.error:
            raise task.error
        return task.result


loop = Loop()


async def work(n):
    await Sleep(n)
    if n == 3:
        raise ValueError(f"work {n}")
    return n * n


async def gather(*coros):
    tasks = [loop.spawn(c, f"g{i}") for i, c in enumerate(coros)]
    out = []
    for t in tasks:
        try:
            out.append(await t)
        except ValueError as e:
            out.append(str(e))
    return out


async def tidy():
    try:
        await Sleep(50)
    except Cancelled as e:
        return f"cancelled {e}"
    finally:
        await Sleep(1)


class Lock:
    def __init__(self):
        self.taken = False

    async def __aenter__(self):
        while self.taken:
            await Sleep(1)
        self.taken = True
        return self

    async def __aexit__(self, *exc):
        self.taken = False


class Stream:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await Sleep(1)
        return self.n


async def critical(lock, name, trace):
    async with lock:
        trace.append(f"{name} in {loop.now}")
        await Sleep(2)
        trace.append(f"{name} out {loop.now}")


async def numbers(n):
    for i in range(n):
        await Sleep(1)
        yield i


async def main():
    print(await gather(*[work(n) for n in (5, 1, 3)]))
    t = loop.spawn(tidy(), "tidy")
    await Sleep(2)
    t.cancel()
    loop.ready.append(t)
    print(await t, loop.now)
    lock, trace = Lock(), []
    a, b = loop.spawn(critical(lock, "a", trace), "a"), loop.spawn(critical(lock, "b", trace), "b")
    await a
    await b
    print(trace)
    print([x async for x in Stream(3)], {x: x * x async for x in numbers(4) if x % 2}, [await work(y) for y in (1, 2)])
    gen = numbers(9)
    print(await gen.__anext__(), await anext(gen), await anext(Stream(0), "none"))
    await gen.aclose()
    try:
        await anext(gen)
    except StopAsyncIteration:
        print("closed")
    return "finished"


print(loop.run(main()), loop.now)
for entry in loop.log[:12]:
    print(entry)
