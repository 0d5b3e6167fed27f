# Async generators, comprehensions and context managers, driven by hand.
def run(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
class Y:
    def __await__(s):
        r = yield 'y'
        return r
async def ag():
    for i in range(3):
        r = await Y()
        got = yield i
        print('got', got)
async def m():
    g=ag()
    print(g.ag_running, g.__name__, type(g))
    print(await g.asend(None)); print(await g.asend('s')); 
    try: await g.athrow(ValueError('v'))
    except ValueError as e: print('ve', e)
    try: await g.__anext__()
    except StopAsyncIteration as e: print('sai', e.args)
    print(await anext(g, 'dflt'))
    async def bad():
        yield 1
        raise StopAsyncIteration
    try:
        async for _ in bad(): pass
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def ign():
        try: yield 1
        except GeneratorExit: yield 2
    b=ign(); await b.asend(None)
    try: await b.aclose()
    except RuntimeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    try: await 3
    except TypeError as e: print(e)
    s=g.asend(None)
    try: await s
    except StopAsyncIteration: print('x')
    try: await s
    except RuntimeError as e: print(e)
    return [x async for x in ag() if x] 
c=m()
print(type(c), c.cr_running, c.cr_await)
print(run(c))
try: c.send(None)
except RuntimeError as e: print(e)
async def nop(): return 1
c=nop()
try: c.send(3)
except TypeError as e: print(e)
c.close()
try: iter(nop())
except TypeError as e: print(e)
try:
    for q in nop(): pass
except TypeError as e: print(e)
def gen(): yield from nop()
try: list(gen())
except TypeError as e: print(e)
it = nop().__await__(); print(type(it))
try: next(it)
except StopIteration as e: print(e.value)
async def empty():
    return
    yield
async def w():
    async with A() as a: print(a)
    try:
        async with 3: pass
    except TypeError as e: print(e)
    print([i async for i in empty()])
    await empty().aclose()
class A:
    async def __aenter__(s): return 'A'
    async def __aexit__(s,*e): print('exit', e)
run(w())
import sys
try: [1 for x in aiter([])]
except TypeError as e: print(e)
async def ge(): 
    return sum([x async for x in (y*2 async for y in ag2())])
async def ag2():
    yield 1; yield 2
print(run(ge()))
async def outer():
    async for x in ag2():
        if x==2: break
    else: print('no')
    async for x in ag2(): continue
    else: print('els')
    return x
print(run(outer()))
