# What becomes of an exception that ends a thread: threading.excepthook, SystemExit, output to sys.stderr.
import io
import sys
import threading


def run(f, name=None):
    t = threading.Thread(target=f, name=name)
    t.start()
    t.join()
    return t.is_alive()


def fail():
    raise ValueError("lost")


def leave():
    sys.exit(3)


def chain():
    try:
        fail()
    except ValueError as e:
        raise KeyError("second") from e


def shown(f, name):
    """The report without the library's frames."""
    old, sys.stderr = sys.stderr, io.StringIO()
    try:
        alive = run(f, name)
        text = sys.stderr.getvalue()
    finally:
        sys.stderr = old
    lines = [line for line in text.splitlines() if not line.startswith("  ") or "excepthooks.py" in line]
    lines = [line.split("/")[-1] if "excepthooks.py" in line else line for line in lines]
    print(alive, [line.replace('File "', "").strip() for line in lines])


shown(fail, "worker")
shown(leave, "quiet")
shown(chain, "chained")

seen = []


def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name, args.exc_traceback is not None))


old = threading.excepthook
threading.excepthook = hook
run(fail, "hooked")
run(leave, "left")
print(seen)
threading.excepthook = old
print(threading.excepthook is threading.__excepthook__)

args = threading.ExceptHookArgs((ValueError, ValueError("v"), None, None))
print(args.exc_type, args.exc_value, args.exc_traceback, args.thread, len(args))
sys.stderr = io.StringIO()
threading.excepthook(args)
text = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
print(text.replace(str(threading.get_ident()), "N"))

# others go on
done = threading.Event()
threading.excepthook = lambda args: None
for f in (fail, leave, done.set):
    run(f)
print(done.is_set(), threading.active_count())
