# contextlib: ExitStack push, callback, pop_all; contextmanager reuse, suppress, redirect, closing, nullcontext.
from contextlib import *
import io
log = []
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@contextmanager
def cm(name, swallow=False):
    log.append("+" + name)
    try: yield name
    except ValueError as e:
        log.append(f"{name}:{e}")
        if not swallow: raise
    finally: log.append("-" + name)
def flush(): print(" ".join(log)); log.clear()
with ExitStack() as st:
    print([st.enter_context(cm(n)) for n in "ab"])
    st.callback(log.append, "cb"); st.callback(lambda *a, **k: log.append(f"{a}{k}"), 1, x=2)
    st.push(lambda *exc: log.append(str(exc[0])))
    @st.callback
    def deco(): log.append("deco")
flush()
try:
    with ExitStack() as st: st.enter_context(cm("a")); st.enter_context(cm("b")); raise ValueError("v")
except ValueError as e: print("out", e)
flush()
with ExitStack() as st:
    st.enter_context(cm("a")); st.enter_context(cm("s", True)); raise ValueError("swallowed")
flush()
with ExitStack() as st:
    st.enter_context(cm("moved")); keep = st.pop_all()
flush(); keep.close(); flush()
with ExitStack() as st:
    st.push(lambda t, v, tb: True); raise KeyError("gone")
print("after"); show(lambda: ExitStack().enter_context(5)); show(lambda: ExitStack().push(5))
def bad_exit(): raise TypeError("in callback")
try:
    with ExitStack() as st: st.callback(bad_exit); raise KeyError("first")
except TypeError as e: print(e, repr(e.__context__))
@contextmanager
def none():
    if False: yield
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def stopper(): yield; raise StopIteration("odd")
for c in (none, twice, stopper):
    try:
        with c(): pass
    except Exception as e: print(type(e).__name__, e)
@cm("deco")
def f(x): log.append(f"f{x}"); return x
f(1); f(2); flush()
g = cm("once")
with g: pass
show(lambda: g.__enter__()); log.clear()
with suppress(KeyError, IndexError): [][1]
with suppress(): pass
try:
    with suppress(KeyError): raise ValueError("not suppressed")
except ValueError as e: print(e)
out = io.StringIO()
with redirect_stdout(out): print("captured"); show(lambda: 5)
print(repr(out.getvalue()))
class R:
    def close(self): log.append("closed")
with closing(R()) as r: pass
with nullcontext(7) as n, nullcontext() as m: print(n, m)
flush()
class D(ContextDecorator):
    def __enter__(self): log.append("in"); return self
    def __exit__(self, *a): log.append("out"); return True
@D()
def fails(): raise ValueError
print(fails()); flush()
class Abs(AbstractContextManager):
    def __exit__(self, *a): return None
with Abs() as a: print(type(a).__name__, issubclass(R, AbstractContextManager), isinstance(a, AbstractContextManager))
show(AbstractContextManager)
