# What a coroutine may and may not do: states, wrong awaits, attributes, close and throw, in and out of async functions.
import types


@types.coroutine
def pause(value):
    got = yield value
    return got


async def echo(n):
    total = 0
    for i in range(n):
        total += await pause(i)
    return total


def attempt(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


c = echo(2)
print(type(c).__name__, c.cr_running, c.cr_await, c.__name__, c.__qualname__, c.cr_frame is not None)
print(attempt(c.send, 5))
print(c.send(None), c.cr_await is not None, attempt(c.send, 10), attempt(c.send, 20))
print(attempt(c.send, None), attempt(c.throw, ValueError("late")), c.close())
d = echo(3)
d.send(None)
print(attempt(d.throw, KeyError("thrown")), attempt(d.send, None))
e = echo(3)
print(attempt(e.throw, KeyError), attempt(e.send, None))
f = echo(1)
f.close()
print(attempt(f.send, None))


async def wrong(value):
    return await value


class Half:
    def __await__(self):
        return 5


class Text:
    def __await__(self):
        return iter("ab")


class Coro:
    def __await__(self):
        return echo(1)


for value in (3, None, [1], Half(), Coro(), "s", pause, (x for x in "a")):
    w = wrong(value)
    print(type(value).__name__, attempt(w.send, None))
w = wrong(Text())
print(w.send(None), w.send(None), attempt(w.send, None))


async def twice():
    inner = echo(0)
    await inner
    await inner


print(attempt(twice().send, None))


async def ctx(obj):
    async with obj:
        return 1


async def loop(obj):
    async for x in obj:
        return x


class Sync:
    def __enter__(self):
        return 1

    def __exit__(self, *a):
        pass

    def __iter__(self):
        return iter([1])


class BadAiter:
    def __aiter__(self):
        return 5


print(attempt(ctx(Sync()).send, None))
for o in (Sync(), BadAiter()):
    print(attempt(loop(o).send, None))
for source in ("def f(): await x", "await x", "def f(): async for a in b: pass", "def f(): async with a: pass", "async def f(): yield from x",
               "async def f(): [await x async for x in y]", "def f(): [x async for x in y]", "async def f():\n yield 1\n return 2", "lambda: await x",
               "async def f(): return lambda: await x", "async def f(): [(await x) for x in y]", "class A: await x", "async lambda: 1", "async x = 1"):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as err:
        print(repr(source), err.msg)


async def raises_stop():
    raise StopIteration("from coroutine")


print(attempt(raises_stop().send, None))


async def agen():
    try:
        yield 1
        raise StopAsyncIteration("inside")
    finally:
        print("agen ends")


a = agen()
step = a.__anext__()
print(attempt(step.send, None), attempt(a.__anext__().send, None), type(step).__name__)
print(attempt(agen().asend(3).send, None), attempt(agen().athrow(KeyError("k")).send, None), attempt(agen().aclose().send, None))
print([hasattr(type(c), n) for n in ("__await__", "__iter__", "__next__", "send", "throw", "close")], hasattr(a, "__aiter__"), a.ag_running)
