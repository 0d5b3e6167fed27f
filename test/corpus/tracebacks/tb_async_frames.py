# Frames of coroutines, async generators and awaitables in a traceback.
import traceback
class Pause:
    def __await__(self):
        yield "paused"
        return self.result()
    def result(self):
        raise LookupError("no result")
async def leaf():
    await Pause()
async def middle():
    try:
        await leaf()
    finally:
        print("middle ends")
async def agen():
    yield 1
    await leaf()
async def over():
    async for x in agen():
        print("got", x)
async def ctx():
    async with Manager():
        raise ValueError("inside")
class Manager:
    async def __aenter__(self): return self
    async def __aexit__(self, *exc):
        raise KeyError("leaving")
def drive(c):
    try:
        while True: print(c.send(None))
    except StopIteration as e:
        return e.value
for make in (middle, over, ctx):
    try: drive(make())
    except Exception as e:
        print(type(e).__name__, e, [t.name for t in traceback.extract_tb(e.__traceback__)], repr(e.__context__))
drive(middle())
