# The marks below the lines of a traceback: operators, subscripts, calls and attributes, in causes as well.
import sys


def divide(a, b):
    return a + 1  //  b


def nested(d):
    return d["a"][3] + 1


def unary(x):
    return 1 + -x


def shifted(x):
    return 2 ** (x << -1)


def compared(x):
    return 1 <= x < "a"


def looping(x):
    for item in x:
        print(item)


def iterated(x):
    return [item for item in x]


def unpacked(x):
    a, b = x
    return a


def keyword():
    return divide(1, c=2)


def wide():
    return "é€😀" @ 3


def several():
    return (1 +
            "a")


def augmented():
    total = [1]
    total += 5
    return total


def attribute(x):
    return x.first.second.third


def starred():
    return max(*5)


def asserted(x):
    assert isinstance(x, str), "no text"


def asserted_order(x):
    assert x and not x > 3, x


def deleted():
    d = {}
    del d["key"]


def formatted(x):
    return f"{x!r:>5} {x + 1}"


steps = [lambda: divide(1, 0), lambda: nested({"a": [1]}), lambda: unary("a"), lambda: shifted(1), lambda: compared(1), lambda: looping(3),
         lambda: iterated(None), lambda: unpacked((1, 2, 3)), keyword, wide, several, augmented, lambda: attribute(3), starred,
         lambda: asserted(1), lambda: asserted_order(5), deleted, lambda: formatted("x")]
last = None
for step in steps:
    try:
        try:
            step()
        except Exception as e:
            raise RuntimeError("step") from e
    except RuntimeError as e:
        e.__cause__.__context__ = last
        last = e.__cause__
raise last
