# raise ... from None hides what was handled.
def f():
    try:
        return int("x")
    except ValueError:
        raise LookupError("hidden") from None
f()
