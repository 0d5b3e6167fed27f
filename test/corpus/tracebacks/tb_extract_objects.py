# traceback module: StackSummary, FrameSummary, limits, print functions, TracebackException.
import traceback, io, sys
def a(): b()
def b(): c(1)
def c(n):
    if n: raise ValueError("deep")
try: a()
except ValueError as e: err = e
tb = err.__traceback__
s = traceback.extract_tb(tb)
print(type(s).__name__, len(s), [f.name for f in s], s[0].lineno, s[-1].line, s[1].locals)
name, line = s[-1].name, s[-1].lineno
f = s[-1]; print(tuple(f)[1:], f[1], f[2], f == s[-1], len(f), repr(f).startswith("<FrameSummary file"))
for lim in (1, 2, -1, -2, 0, 10): print(lim, [f.name for f in traceback.extract_tb(tb, limit=lim)])
def strip(t): return [l if "File" not in l else l.split(",", 1)[1] for l in t.splitlines()]
out = io.StringIO(); traceback.print_tb(tb, limit=1, file=out); print(strip(out.getvalue()))
out = io.StringIO(); traceback.print_exception(err, file=out, limit=-1); print(strip(out.getvalue()))
print(strip("".join(traceback.format_tb(tb)))[-2:], traceback.format_exception_only(err), traceback.format_exception_only(KeyError, KeyError("k")))
out = io.StringIO()
try: a()
except ValueError: traceback.print_exc(file=out, chain=False); print(strip(traceback.format_exc())[-1], out.getvalue().count("\n"))
t = traceback.TracebackException.from_exception(err)
print(t.exc_type.__name__, str(t), [f.name for f in t.stack], strip("".join(t.format()))[-1], list(t.format_exception_only()))
try:
    try: a()
    except ValueError as e: raise KeyError("outer") from e
except KeyError as e: t = traceback.TracebackException.from_exception(e)
print(type(t.__cause__).__name__, str(t.__cause__), t.__suppress_context__, len(list(t.format(chain=False))), len(list(t.format())) > 5)
print(traceback.format_list([("file.py", 3, "func", "x = 1"), ("g.py", 4, "h", None)]))
frames = [(f.f_code.co_name, n) for f, n in traceback.walk_tb(tb)]; print(frames)
print(traceback.format_exception(ValueError, ValueError("no tb"), None), traceback.format_exception(ValueError("x")))
try: traceback.format_exception(5)
except (TypeError, AttributeError) as e: print(type(e).__name__)
e = ValueError("noted"); e.add_note("n1"); e.add_note("n2\nn3"); print(traceback.format_exception_only(e))
print(traceback.format_exception_only(SyntaxError("bad", ("f.py", 1, 5, "x = (", 1, 6))))
a()
