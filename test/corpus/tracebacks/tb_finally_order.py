# A failing finally over a failing body, in nested functions; three exceptions shown in order.
def first():
    raise ValueError("first")
def cleanup():
    raise KeyError("cleanup")
def work():
    try:
        first()
    finally:
        cleanup()
def outer():
    try:
        work()
    except KeyError as e:
        print(repr(e), repr(e.__context__), e.__cause__)
        raise RuntimeError("outer") from e
def chain(e):
    while e:
        yield type(e).__name__
        e = e.__cause__ or e.__context__
try:
    outer()
except RuntimeError as e:
    print(list(chain(e)), e.__suppress_context__)
def silent():
    try:
        first()
    finally:
        return "swallowed"
print(silent())
def replaced():
    try:
        first()
    except ValueError:
        try:
            cleanup()
        except KeyError as e:
            return list(chain(e))
print(replaced())
outer()
