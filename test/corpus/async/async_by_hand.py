# Coroutines driven by hand: send, throw, await of objects, async for and with, without an event loop.
class Wait:
    def __init__(self, n): self.n = n
    def __await__(self):
        got = yield ("wait", self.n)
        return got
async def inner(n):
    a = await Wait(n)
    b = await Wait(n + 1)
    return a + b
async def outer():
    x = await inner(1)
    try: await Wait("fail")
    except ValueError as e: x = (x, str(e))
    return x
c = outer()
print(c.send(None), c.send(10), c.send(20), c.throw(ValueError("thrown")) if False else "")
try: c.throw(ValueError("thrown"))
except StopIteration as e: print(e.value)
class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n: raise StopAsyncIteration
        self.i += 1
        return await Wait(self.i)
class CM:
    async def __aenter__(self): return await Wait("enter")
    async def __aexit__(self, t, v, tb): await Wait("exit"); return t is KeyError
async def loops():
    out = []
    async for x in Count(2): out.append(x)
    else: out.append("else")
    async with CM() as m:
        out.append(m)
        raise KeyError("suppressed")
    out.append([y async for y in Count(2) if y])
    return out
def run(coro, answer=lambda r: r[1]):
    r, trace = None, []
    try:
        while True: r = coro.send(answer(r) if r else None); trace.append(r)
    except StopIteration as e: return e.value, trace
v, tr = run(loops())
print(v, tr)
d = inner(5)
print(type(d).__name__, d.__name__, hasattr(d, "__iter__"))
d.close()
for f in (lambda: run(outer.__class__), lambda: iter(e1 := inner(1)), lambda: next(e2 := inner(1))):
    try: f()
    except (TypeError, AttributeError) as e: print(type(e).__name__)
async def bad(): await 5
try: run(bad())
except TypeError as e: print(e)
async def gen():
    yield 1
    await Wait("g")
    yield 2
async def use(): return [x async for x in gen()]
print(run(use()))
for code in ("await x", "def f(): await x", "async for x in y: pass", "def f(): async with a: pass", "async def f(): yield from x", "async def f(): [await x for x in y]", "def f(): [x async for x in y]", "async def f(): return 1; yield", "async def f():\n yield 1\n return 2", "async x = 1", "async def f(): lambda: await x"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
