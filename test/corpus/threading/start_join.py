# Starting, joining and asking threads: states, names, idents, what is refused.
import threading
from threading import Thread

steps = []
gate = threading.Event()


def work(n, *, times=1):
    gate.wait()
    for i in range(times):
        steps.append((n, i))


t = Thread(target=work, args=(7,), kwargs={"times": 3})
print(t.name, t.ident, t.native_id, t.is_alive(), t.daemon)
print(repr(t))
try:
    t.join()
except RuntimeError as e:
    print(e)
t.start()
print(t.is_alive(), t.ident == threading.get_ident(), isinstance(t.ident, int), isinstance(t.native_id, int))
print(t in threading.enumerate(), threading.active_count())
print(repr(t).replace(str(t.ident), "N"))
for act in (t.start, lambda: setattr(t, "daemon", True)):
    try:
        act()
    except RuntimeError as e:
        print(e)
gate.set()
t.join()
print(steps, t.is_alive(), threading.active_count(), t in threading.enumerate())
print(repr(t).replace(str(t.ident), "N"))
t.join()
try:
    t.start()
except RuntimeError as e:
    print(e)

print(threading.main_thread() is threading.current_thread(), threading.current_thread().name, threading.current_thread().daemon)
print(repr(threading.current_thread()).replace(str(threading.get_ident()), "N"))
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)

# names: numbered, with the target's, or given
print([Thread().name, Thread(target=work).name, Thread(target=len, name="own").name, Thread(name=5).name])
t = Thread(target=lambda: print("in", threading.current_thread().name), name="first")
t.name = "second"
t.start()
t.join()

# daemons beget daemons
flags = []
child = []


def parent():
    c = Thread(target=lambda: flags.append(threading.current_thread().daemon))
    child.append(c)
    c.start()
    c.join()


for daemon in (False, True):
    p = Thread(target=parent, daemon=daemon)
    p.start()
    p.join()
print(flags)

# the result of join with a timeout is None, whether it ended or not
stop = threading.Event()
t = Thread(target=stop.wait)
t.start()
print(t.join(0), t.join(0.01), t.join(-1), t.is_alive())
stop.set()
print(t.join(5), t.is_alive())
