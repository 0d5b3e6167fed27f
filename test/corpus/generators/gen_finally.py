# try/finally/except and with inside generators, and yields inside them.
log = []
class CM:
    def __enter__(self):
        log.append("enter")
        return self
    def __exit__(self, t, v, tb):
        log.append(f"exit {t.__name__ if t else None}")
        return t is KeyError
def g():
    with CM():
        yield 1
        yield 2
    yield 3
print(list(g()), log)
log.clear()
it = g()
next(it)
it.close()
print(log)
log.clear()
it = g()
next(it)
print(it.throw(KeyError("swallowed")), log)
def f():
    try:
        yield "try"
        raise ValueError("x")
    except ValueError as e:
        yield f"except {e}"
    else:
        yield "else"
    finally:
        yield "finally"
    yield "after"
print(list(f()))
def r():
    for i in range(3):
        try:
            if i == 1:
                continue
            yield i
        finally:
            yield f"fin{i}"
    try:
        return "ret"
    finally:
        yield "last"
def d():
    v = yield from r()
    yield v
print(list(d()))
def nested():
    try:
        try:
            yield 1
        finally:
            log.append("inner")
            yield 2
    finally:
        log.append("outer")
log.clear()
n = nested()
print(next(n), next(n), log)
try:
    n.throw(TypeError("t"))
except TypeError as e:
    print(e, log)
def exc_state():
    try:
        1 / 0
    except ZeroDivisionError as e:
        yield "in handler"
        try:
            raise ValueError("second")
        except ValueError as e2:
            yield type(e2.__context__).__name__
        yield e.args
print(list(exc_state()))
def ret_fin():
    try:
        yield 1
        return 2
    finally:
        log.append("rf")
print(list(ret_fin()), log[-1])
