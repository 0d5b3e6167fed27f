# contextmanager, suppress, ExitStack, closing, redirect_stdout, nullcontext in a resource manager.
from contextlib import contextmanager, suppress, ExitStack, closing, nullcontext, ContextDecorator
log = []
@contextmanager
def res(name, fail=False):
    log.append(f"+{name}")
    try:
        yield name.upper()
    except KeyError as e:
        log.append(f"handled {e}")
    finally:
        log.append(f"-{name}")
with res("a") as a, res("b") as b: print(a, b)
with res("k"): raise KeyError("x")
try:
    with res("v"): raise ValueError("out")
except ValueError as e: print(e)
print(log)
log.clear()
with ExitStack() as st:
    names = [st.enter_context(res(n)) for n in "xyz"]
    st.callback(log.append, "callback")
    keep = st.pop_all()
print(names, log)
keep.close()
print(log)
with suppress(ZeroDivisionError, KeyError): 1 / 0
class C:
    def close(self): print("closed")
with closing(C()) as c: print(type(c).__name__)
with nullcontext(7) as n: print(n)
class timed(ContextDecorator):
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit"); return False
@timed()
def f(): return "in f"
print(f())
@contextmanager
def bad(): pass
for g in (lambda: bad().__enter__(),):
    try: print(g())
    except TypeError as e: print(type(e).__name__)
@contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
