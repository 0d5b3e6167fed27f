# An exception object that is raised more than once: context, cause, traceback and notes of the later raise.
import traceback

stored = ValueError("stored")


def raise_during(other):
    try:
        raise other
    except Exception:
        raise stored


for other in (KeyError("first"), IndexError("second"), None):
    try:
        if other is None:
            raise stored
        raise_during(other)
    except ValueError as e:
        print(e is stored, repr(e.__context__), repr(e.__cause__), e.__suppress_context__, len(traceback.extract_tb(e.__traceback__)))

try:
    try:
        raise stored from OSError("cause")
    except ValueError:
        raise TypeError("later")
except TypeError as e:
    print(repr(e.__context__), repr(e.__context__.__cause__), e.__context__.__suppress_context__)

# a cycle is cut where it would close
a, b = RuntimeError("a"), RuntimeError("b")
try:
    try:
        raise a
    except RuntimeError:
        raise b
except RuntimeError:
    print(repr(b.__context__), repr(a.__context__))
try:
    try:
        raise b
    except RuntimeError:
        raise a
except RuntimeError:
    print(repr(a.__context__), repr(b.__context__))

# raising what is handled changes nothing
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e
except ZeroDivisionError as e:
    print(repr(e.__context__), len(traceback.extract_tb(e.__traceback__)))


class Once(Exception):
    instances = 0

    def __init__(self, *args):
        super().__init__(*args)
        Once.instances += 1


for attempt in range(2):
    try:
        try:
            raise Once
        except Once:
            raise Once("again")
    except Once as e:
        print(e.args, type(e.__context__).__name__, Once.instances)

e = Exception("with")
e.with_traceback(None)
try:
    raise e.with_traceback(None)
except Exception as caught:
    print(caught is e, [f.name for f in traceback.extract_tb(caught.__traceback__)])


def handler_chain(n):
    try:
        raise LookupError(n)
    except LookupError as err:
        if n:
            handler_chain(n - 1)
        raise


try:
    handler_chain(3)
except LookupError as e:
    chain = []
    while e is not None:
        chain.append(e.args[0])
        e = e.__context__
    print(chain)
