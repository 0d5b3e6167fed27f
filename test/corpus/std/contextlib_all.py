# contextlib
import contextlib, sys
from contextlib import *

def show(f, *a, **k):
    try:
        print(f(*a, **k))
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__, type(e.__cause__).__name__)

@contextmanager
def tag(name, log=[]):
    "tags"
    log.append("<" + name)
    try:
        yield name.upper()
    except KeyError as e:
        log.append("caught " + repr(e))
    finally:
        log.append(">" + name)
    log.append("end")
log = []
with tag("a", log) as x: log.append(x)
with tag("b", log): raise KeyError(1)
try:
    with tag("c", log): raise ValueError("through")
except ValueError as e: log.append(str(e))
print(log, tag.__name__, tag.__doc__)
@tag("deco", log)
def f(n): return n * 2
print(f(4), f(5), log[-6:], f.__name__)
@contextmanager
def never():
    if False: yield
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def ignore():
    try: yield
    except Exception: yield "again"
def use(cm, exc=None):
    with cm() as v:
        if exc: raise exc
        return v
show(use, never); show(use, twice); show(use, ignore, ValueError("x")); show(use, twice, StopIteration("s"))
@contextmanager
def wrap():
    try: yield
    except ValueError as e: raise TypeError("wrapped") from e
show(use, wrap, ValueError("inner")); show(use, wrap, StopIteration("stop"))

with suppress(ZeroDivisionError, KeyError): 1 / 0
with suppress(LookupError): [][1]
show(lambda: use(lambda: suppress(KeyError), ValueError("not suppressed")))
class Res:
    def close(self): print("closed")
with closing(Res()) as r: print("using", type(r).__name__)
with nullcontext(5) as n: print(n)
with nullcontext() as n: print(n)
class Out:
    def __init__(self): self.text = []
    def write(self, s): self.text.append(s)
    def flush(self): pass
o = Out()
with redirect_stdout(o) as got: print("hidden", 1); print("more")
print("".join(o.text).split("\n"), got is o)
class Track(ContextDecorator):
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, *exc): print("exit", self.n, exc[0] and exc[0].__name__); return self.n == "swallow"
@Track("d")
def g(): print("body"); return 1
print(g())
with ExitStack() as st:
    st.enter_context(Track(1)); st.callback(print, "callback", end="!\n"); st.push(Track(2)); st.push(lambda *e: print("push", e[0])); print("inside")
with ExitStack() as st:
    st.enter_context(Track("swallow")); st.enter_context(Track("inner")); raise ValueError("x")
print("after")
def boom(*a): raise KeyError("boom")
def run():
    with ExitStack() as st:
        st.callback(boom); st.enter_context(Track("sees")); raise ValueError("first")
show(run)
def run2():
    with ExitStack() as st:
        st.push(lambda *e: True); st.callback(boom)
    return "silent"
show(run2)
with ExitStack() as st:
    st.callback(print, "moved"); other = st.pop_all(); print("nothing runs")
other.close()
show(lambda: ExitStack().enter_context(5))
show(AbstractContextManager)
print(isinstance(Track(1), AbstractContextManager), issubclass(int, AbstractContextManager), isinstance(tag("z"), AbstractContextManager))

def drive(coro):
    try: coro.send(None)
    except StopIteration as e: return e.value
class A:
    async def __aenter__(self): return "entered"
    async def __aexit__(self, *e): print("aexit", e[0]); return True
async def main():
    async with AsyncExitStack() as st:
        v = await st.enter_async_context(A())
        st.callback(print, "sync callback")
        return v
print(drive(main()))
