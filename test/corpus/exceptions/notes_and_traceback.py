# add_note, __notes__, with_traceback, tb attributes walked by hand.
e = ValueError("v")
e.add_note("one")
e.add_note("two")
print(e.__notes__, e, e.args)
try: e.add_note(5)
except TypeError as t: print(t)
try: print(ValueError().__notes__)
except AttributeError as t: print(t)
def walk(tb):
    out = []
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out
def inner(x): return 10 // x
def middle(x):
    y = x - 1
    return inner(y)
def outer():
    return middle(
        1
    )
try: outer()
except ZeroDivisionError as z:
    print(walk(z.__traceback__))
    saved = z
try: raise saved
except ZeroDivisionError as z: print(walk(z.__traceback__), z is saved)
try: raise saved.with_traceback(None)
except ZeroDivisionError as z: print(walk(z.__traceback__))
def again():
    try: inner(0)
    except ZeroDivisionError: raise
try: again()
except ZeroDivisionError as z: print(walk(z.__traceback__))
def replaced():
    try: inner(0)
    except ZeroDivisionError as e: raise ValueError("new") from e
try: replaced()
except ValueError as v: print(walk(v.__traceback__), walk(v.__cause__.__traceback__))
def gen():
    yield 1
    inner(0)
try: list(gen())
except ZeroDivisionError as z: print(walk(z.__traceback__))
try: [inner(k) for k in (1, 0)]
except ZeroDivisionError as z: print(walk(z.__traceback__))
try: sorted([1, 0], key=inner)
except ZeroDivisionError as z: print(walk(z.__traceback__))
class C:
    def __getattr__(self, n): return inner(0)
    def __add__(self, o): return self.missing
try: C() + 1
except ZeroDivisionError as z: print(walk(z.__traceback__))
for bad in (5, "x"):
    try: e.__traceback__ = bad
    except TypeError as t: print(t)
e.__traceback__ = saved.__traceback__
print(e.__traceback__ is saved.__traceback__, ValueError().__traceback__)
