# A failing statement inside with, for and try at module level; only the innermost line is marked per frame.
from contextlib import contextmanager
trace = []
@contextmanager
def step(name):
    trace.append(f"begin {name}")
    try:
        yield name.upper()
    except ValueError:
        trace.append(f"value error in {name}")
        raise
    finally:
        trace.append(f"end {name}")
def parse(text):
    with step("parse") as label:
        key, sep, value = text.partition("=")
        if not sep:
            raise ValueError(f"{label}: no separator in {text!r}")
        return key, int(value)
for line in ("a=1", "b=x", "c"):
    try:
        with step(line):
            print(parse(line))
    except ValueError as e:
        print(type(e).__name__, e, trace)
    trace.clear()
with step("outer"):
    for line in ("d=4", "oops"):
        try:
            result = parse(line)
        except KeyError:
            print("never")
        else:
            print(result)
print("never reached")
