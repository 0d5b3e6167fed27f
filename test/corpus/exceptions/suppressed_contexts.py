# __context__, __cause__ and __suppress_context__ over every way of raising inside handlers, finally, with and generators.
import traceback


def chain(e):
    parts = []
    while e is not None:
        parts.append(f"{type(e).__name__}({e})")
        if e.__cause__ is not None:
            parts.append("<-cause-")
            e = e.__cause__
        elif e.__context__ is not None:
            parts.append("<-hidden-" if e.__suppress_context__ else "<-context-")
            e = e.__context__
        else:
            e = None
    return " ".join(parts)


def outcome(f):
    try:
        return f"returned {f()!r}"
    except BaseException as e:
        return chain(e)


def in_except():
    try:
        raise KeyError("k")
    except KeyError:
        raise ValueError("v")


def in_finally():
    try:
        raise KeyError("k")
    finally:
        raise ValueError("v")


def from_other():
    try:
        raise KeyError("k")
    except KeyError as e:
        raise ValueError("v") from OSError("o")


def from_none():
    try:
        raise KeyError("k")
    except KeyError:
        raise ValueError("v") from None


def nested_handlers():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            raise IndexError(2)
        except IndexError:
            pass
        raise ValueError(3)


def after_handler():
    try:
        raise KeyError(1)
    except KeyError:
        pass
    raise ValueError(2)


def else_branch():
    try:
        pass
    except KeyError:
        pass
    else:
        raise ValueError("else")


class CM:
    def __init__(self, error):
        self.error = error

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        if self.error:
            raise self.error


def with_exit():
    with CM(ValueError("exit")):
        raise KeyError("body")


def with_two():
    with CM(ValueError("outer")), CM(OSError("inner")):
        raise KeyError("body")


def gen_inside():
    def g():
        try:
            yield 1
        except KeyError:
            raise ValueError("from gen")
    it = g()
    next(it)
    it.throw(KeyError("thrown"))


def gen_in_handler():
    def g():
        raise ValueError("gen")
        yield
    try:
        raise KeyError("k")
    except KeyError:
        next(g())


def gen_suspended_in_handler():
    def g():
        try:
            raise KeyError("inside gen")
        except KeyError:
            yield 1
            raise ValueError("after")
    it = g()
    try:
        raise OSError("caller")
    except OSError:
        next(it)
    next(it)


def bare_reraise():
    try:
        raise KeyError("k")
    except KeyError as e:
        e.args = ("changed",)
        raise


def reraise_outer():
    try:
        raise KeyError("outer")
    except KeyError as outer:
        try:
            raise IndexError("inner")
        except IndexError:
            raise outer


def in_comprehension():
    try:
        raise KeyError("k")
    except KeyError:
        [1 / 0 for _ in "a"]


def in_del_name():
    try:
        raise KeyError("k")
    except KeyError as e:
        del e
        undefined


def finally_return():
    try:
        raise KeyError("lost")
    finally:
        return "kept"


def finally_break():
    for i in range(2):
        try:
            raise KeyError(i)
        finally:
            break
    return i


def lambda_default():
    try:
        raise KeyError("k")
    except KeyError:
        (lambda: int("x"))()


def set_by_hand():
    e = ValueError("v")
    e.__context__ = KeyError("by hand")
    raise e


def set_cause():
    e = ValueError("v")
    e.__cause__ = KeyError("cause")
    e.__suppress_context__ = False
    raise e


def self_cause():
    e = ValueError("self")
    raise e from e


def group():
    try:
        raise ExceptionGroup("g", [KeyError(1), OSError(2)])
    except* KeyError:
        raise ValueError("star")


for f in (in_except, in_finally, from_other, from_none, nested_handlers, after_handler, else_branch, with_exit, with_two, gen_inside, gen_in_handler,
          gen_suspended_in_handler, bare_reraise, reraise_outer, in_comprehension, in_del_name, finally_return, finally_break, lambda_default, set_by_hand, set_cause):
    print(f"{f.__name__:26}", outcome(f))
try:
    self_cause()
except ValueError as e:
    print(e.__cause__ is e, "".join(traceback.format_exception_only(e)).strip())
try:
    group()
except ExceptionGroup as e:
    print(e, [repr(x) for x in e.exceptions], repr(e.__context__), [repr(x.__context__) for x in e.exceptions])
for name, value in (("__cause__", 3), ("__context__", "x"), ("__traceback__", 1), ("__suppress_context__", "yes"), ("args", 5), ("args", "ab")):
    e = ValueError("v")
    try:
        setattr(e, name, value)
        print(name, repr(getattr(e, name)))
    except TypeError as err:
        print(name, err)
try:
    raise ValueError from 3
except TypeError as e:
    print(e)
