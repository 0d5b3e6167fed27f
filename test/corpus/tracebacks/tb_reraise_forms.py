# How lines of a traceback grow: bare raise, raise e, with_traceback, raise in finally, stored exceptions.
import traceback
def lines(e): return [(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)]
def origin(): raise ValueError("origin")
def bare():
    try: origin()
    except ValueError: raise
def again():
    try: origin()
    except ValueError as e: raise e
def cut():
    try: origin()
    except ValueError as e: raise e.with_traceback(None)
def other():
    try: origin()
    except ValueError as e: raise KeyError("other").with_traceback(e.__traceback__)
def final():
    try: origin()
    finally: len("cleanup")
def twice():
    try: bare()
    except ValueError as e:
        try: raise e
        except ValueError as f: raise f
for f in (bare, again, cut, other, final, twice):
    try: f()
    except Exception as e: print(f.__name__, lines(e), repr(e.__context__), e.__suppress_context__)
saved = []
for _ in range(3):
    try:
        if saved: raise saved[0]
        origin()
    except ValueError as e:
        saved[:] = [e]
        print(len(lines(e)))
e = saved[0]
e.__traceback__ = None
try: raise e
except ValueError as x: print(lines(x), x is e)
tb = None
try: origin()
except ValueError as x: tb = x.__traceback__
print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name)
try: e.with_traceback(5)
except TypeError as x: print(x)
try: e.__traceback__ = "no"
except TypeError as x: print(x)
twice()
