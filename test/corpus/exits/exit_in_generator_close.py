# An exception out of a generator's finally while another propagates; both are shown.
import sys
def source():
    try:
        yield 1
        yield 2
    finally:
        print("closing")
        raise RuntimeError("in finally")
def consume(g):
    for x in g:
        print(x)
        if x == 1:
            try:
                g.close()
            except RuntimeError as e:
                print("close:", e, e.__context__ is None or type(e.__context__).__name__)
    print("loop over")
consume(source())
def chain():
    g = source()
    next(g)
    try:
        g.throw(ValueError("thrown"))
    except RuntimeError as e:
        print(repr(e), repr(e.__context__))
        raise LookupError("after") from e
chain()
print("not reached", file=sys.stderr)
