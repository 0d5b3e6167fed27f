# SystemExit travels through handlers, finally blocks and with statements; the last status wins.
import sys
class Guard:
    def __init__(self, name): self.name = name
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, kind, value, tb): print("exit", self.name, kind.__name__ if kind else None, getattr(value, "code", None))
def leave(code):
    with Guard("inner"):
        try:
            sys.exit(code)
        except Exception as e:
            print("never: SystemExit is no Exception", type(e).__name__)
        finally:
            print("finally", code)
for code in (0, 3, None, "text", (1, 2)):
    try:
        leave(code)
    except SystemExit as e:
        print("caught", repr(e.code), e.args, isinstance(e, Exception), isinstance(e, BaseException))
try:
    raise SystemExit
except SystemExit as e: print(repr(e), e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e: print(repr(e), e.code)
def f():
    try:
        return "dropped"
    finally:
        with Guard("outer"):
            try:
                sys.exit(1)
            finally:
                sys.exit(42)
f()
