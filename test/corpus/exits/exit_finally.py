# SystemExit runs finally blocks and context managers on its way out.
import sys
class CM:
    def __enter__(self): print("enter")
    def __exit__(self, t, v, tb): print("exit", t.__name__, v.code)
def f():
    try:
        with CM():
            sys.exit(4)
    finally:
        print("finally")
try:
    f()
except Exception as e:
    print("never", type(e).__name__)
