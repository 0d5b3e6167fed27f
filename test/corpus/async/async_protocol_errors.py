# Coroutines: what may be awaited, misuse, awaiting twice, async generators' methods and attributes.
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
def show(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
async def f(x): return x * 2
async def bad(v): return await v
class Aw:
    def __init__(self, it): self.it = it
    def __await__(self): return self.it
c = f(2); print(type(c).__name__, c.cr_running, c.cr_frame is not None, c.cr_await, c.__name__, c.cr_code.co_name, run(c)); show(lambda: run(c)); show(lambda: c.send(None))
for v in (5, None, [], (x for x in ()), Aw(5), Aw([]), Aw(iter([])), f): show(lambda: run(bad(v)))
show(lambda: iter(f(1))); show(lambda: next(f(1))); show(lambda: [x for x in f(1)]); show(lambda: f(1)())
async def afor(x):
    async for _ in x: pass
async def awith(x):
    async with x: pass
class NoAnext:
    def __aiter__(self): return self
class BadAnext:
    def __aiter__(self): return self
    def __anext__(self): return 5
class OnlyEnter:
    async def __aenter__(self): pass
for v in (5, [1], NoAnext()): show(lambda: run(afor(v)))
for v in (5, OnlyEnter()): show(lambda: run(awith(v)))
async def ag():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except KeyError as e: yield f"caught {e}"
    finally: print("final")
async def drive():
    g = ag(); print(type(g).__name__, g.ag_running, g.__name__, await g.__anext__(), await g.asend("s"), await g.athrow(KeyError("k")))
    try: await g.__anext__()
    except StopAsyncIteration as e: print("stop", e.args)
    print(await g.aclose())
    h = ag()
    try: await h.asend(5)
    except TypeError as e: print(e)
    try: await anext(NoAnext())
    except TypeError as e: print(e)
    await h.aclose()
    print([x async for x in h], {x: x async for x in ag()}, [y for y in [await f(1), await f(2)]])
run(drive())
w = f(1); w.close(); show(lambda: run(w)); show(lambda: f(1).throw(ValueError("thrown")))
async def ctx():
    try: await Aw(iter([1, 2]))
    except GeneratorExit: print("closing"); raise
k = ctx(); print(k.send(None), k.send(None)); k.close()
for src in ("await x", "def f(): await x", "async with a: pass", "def f():\n async for x in y: pass", "async def f(): yield from x", "async def f():\n yield 1\n return 2", "def f(): return [x async for x in y]", "async def f(): return [await x for x in y]", "async x", "lambda: await x"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError: print("refused", src)
