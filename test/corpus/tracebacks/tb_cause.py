# raise from, over three levels, with notes and a message of several lines.
class AppError(Exception):
    pass
def low(): raise OSError(5, "Input/output error")
def mid():
    try: low()
    except OSError as e: raise RuntimeError("mid failed") from e
def top():
    try: mid()
    except RuntimeError as e:
        x = AppError("line one\nline two")
        x.add_note("a note")
        x.add_note("another\nof two lines")
        raise x from e
top()
