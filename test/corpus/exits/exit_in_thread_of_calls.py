# SystemExit passes through except Exception, finally and generators; the status is the last one's.
import sys
def g():
    try: yield sys.exit(3)
    finally: print("generator finally")
def f():
    try: next(g())
    except Exception as e: print("never", type(e).__name__)
    finally: print("f finally")
try: f()
except SystemExit as e:
    print("code", e.code)
    sys.exit(e.code + 1)
