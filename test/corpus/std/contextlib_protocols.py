# contextlib: generator managers and how they end, ExitStack orders, suppressing, redirecting, nullcontext, async ones.
import contextlib
import io
import sys
from contextlib import AbstractContextManager, AsyncExitStack, ContextDecorator, ExitStack, aclosing, asynccontextmanager, closing, contextmanager, nullcontext, redirect_stdout, suppress

log = []


@contextmanager
def step(name, swallow=(), fail_exit=None):
    log.append(f"+{name}")
    try:
        yield name.upper()
    except swallow as e:
        log.append(f"!{name}:{type(e).__name__}")
    finally:
        log.append(f"-{name}")
        if fail_exit:
            raise fail_exit


def attempt(f, *a):
    log.clear()
    try:
        r = f(*a)
    except BaseException as e:
        r = f"{type(e).__name__}({e}) context={e.__context__!r}"
    return r, " ".join(log)


def run(body, **kw):
    with step("a", **kw) as v:
        return body(v)


print(attempt(run, str.lower))
print(attempt(lambda: run(lambda v: 1 / 0, swallow=ZeroDivisionError)))
print(attempt(lambda: run(lambda v: 1 / 0)))
print(attempt(lambda: run(lambda v: 1 / 0, fail_exit=KeyError("exit"))))
print(attempt(lambda: run(lambda v: next(iter([])))))
print(attempt(lambda: run(lambda v: (_ for _ in ()).throw(StopIteration("s")))))


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    return
    yield


@contextmanager
def stubborn():
    try:
        yield
    except ValueError:
        yield "again"


def enter(cm, error=None):
    with cm:
        if error:
            raise error
    return "fine"


print(attempt(enter, twice()), attempt(enter, never()), attempt(enter, stubborn(), ValueError("v")))
again = step("once")
print(attempt(enter, again), attempt(enter, again))


def stacked(order, fail=None):
    with ExitStack() as s:
        s.callback(log.append, "cb1")
        for n in order:
            s.enter_context(step(n, swallow=KeyError if n == "k" else ()))
        s.push(lambda t, v, tb: log.append(f"push {t and t.__name__}") or t is IndexError)
        s.callback(lambda *a, **k: log.append(f"cb2 {a} {k}"), 1, x=2)
        if fail:
            raise fail
    return "end"


print(attempt(stacked, "xy"))
print(attempt(stacked, "xky", KeyError(1)))
print(attempt(stacked, "x", IndexError(1)))
print(attempt(stacked, "x", OSError(1)))


def moved():
    with ExitStack() as s:
        s.enter_context(step("m"))
        keep = s.pop_all()
    log.append("between")
    keep.close()
    return "moved"


print(attempt(moved))


def replaced():
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        s.callback(lambda: {}["k"])
        raise ValueError("first")


try:
    replaced()
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
with suppress(KeyError, IndexError) as s:
    print(s)
    [][1]
out = io.StringIO()
with redirect_stdout(out) as o, closing(out):
    print("captured")
    text = o.getvalue()
print(repr(text), out.closed, sys.stdout is not out)
with nullcontext(5) as five, nullcontext() as none:
    print(five, none)


class timed(ContextDecorator):
    def __enter__(self):
        log.append("in")
        return self

    def __exit__(self, *exc):
        log.append(f"out {exc[0] and exc[0].__name__}")
        return exc[0] is LookupError


@timed()
def decorated(x):
    if x:
        raise x
    return "value"


@step("deco")
def made():
    return "made"


print(attempt(decorated, None), attempt(decorated, LookupError()), attempt(made), attempt(made), decorated.__name__)


class Both(AbstractContextManager):
    def __exit__(self, *a):
        return None


print(enter(Both()), issubclass(timed, AbstractContextManager), isinstance(nullcontext(), AbstractContextManager), isinstance(3, AbstractContextManager))


@asynccontextmanager
async def astep(n):
    log.append(f"+{n}")
    try:
        yield n
    finally:
        log.append(f"-{n}")


class Closer:
    async def aclose(self):
        log.append("aclose")


async def amain():
    async with astep("one") as v, AsyncExitStack() as s:
        log.append(await s.enter_async_context(astep("two")) + v)
        s.enter_context(step("sync"))
        s.push_async_callback(Closer().aclose)
        async with aclosing(Closer()) as c:
            log.append(type(c).__name__)
    return "async done"


def drive(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value


print(attempt(drive, amain()))
for bad in (lambda: enter(3), lambda: ExitStack().enter_context(3), lambda: ExitStack().callback(), lambda: contextmanager(3)(), lambda: enter(contextmanager(lambda: 3)())):
    print(attempt(bad)[0][:80])
