# traceback: exceptions as text: chains, notes, limits, syntax errors, extracted frames.
import io
import sys
import traceback


def fail(n):
    if n:
        fail(n - 1)
    raise ValueError("deep", n)


def show(text):
    print("".join(text).replace(__file__, "FILE"), end="")


try:
    fail(2)
except ValueError as e:
    show(traceback.format_exc())
    show(traceback.format_exc(limit=1))
    show(traceback.format_exc(limit=-1))
    show(traceback.format_exception(e))
    show(traceback.format_exception(ValueError, e, e.__traceback__, limit=2))
    show(traceback.format_exception_only(e))
    show(traceback.format_exception_only(ValueError, e))
    show(traceback.format_tb(e.__traceback__))
    frames = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno, f.line) for f in frames], len(frames[0]), list(frames[1])[1:], frames[0] == frames[0])
    out = io.StringIO()
    traceback.print_exc(file=out)
    traceback.print_exception(e, file=out)
    traceback.print_tb(e.__traceback__, file=out)
    show(out.getvalue())
    te = traceback.TracebackException.from_exception(e)
    print(str(te), te.exc_type, len(te.stack))
    print([f.f_code.co_name for f, line in traceback.walk_tb(e.__traceback__)])


class Custom(Exception):
    def __str__(self):
        return "custom text"


class Bad(Exception):
    def __str__(self):
        raise RuntimeError("no text")


def chained(how):
    try:
        try:
            {}.pop("key")
        except KeyError as e:
            if how == "cause":
                raise Custom from e
            if how == "none":
                raise Custom from None
            raise Custom
    except Custom as e:
        e.add_note("a note\nof two lines")
        return e


for how in ["cause", "none", "context"]:
    show(traceback.format_exception(chained(how)))
    show(traceback.format_exception(chained(how), chain=False))
for exc in [Exception(), Exception(""), Exception("two\nlines"), Bad(), KeyError("k"), OSError(2, "No such file"), SystemExit(3), KeyboardInterrupt(),
            SyntaxError("bad", ("f.py", 3, 5, "  x = = 1\n")), SyntaxError("alone"), SyntaxError("here", ("f.py", None, None, None)), StopIteration(5)]:
    show(traceback.format_exception_only(exc))
show(traceback.format_exception(None))
show(traceback.format_exc())
for args in [(5,), (ValueError, ValueError())]:
    try:
        traceback.format_exception(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def recurse(n):
    return recurse(n - 1) if n else 1 / 0


try:
    recurse(20)
except ZeroDivisionError as e:
    print(len(traceback.extract_tb(e.__traceback__)), any("Previous line repeated" in s for s in traceback.format_tb(e.__traceback__)))
show(traceback.format_list([("a.py", 1, "f", "x = 1"), ("b.py", 2, "g", None)][:1]))
print(sys.exc_info())
