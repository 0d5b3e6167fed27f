# Event and Timer: setting, clearing, waiting with and without a timeout, cancelling.
import threading
import time

e = threading.Event()
print(e.is_set(), e.wait(0), e.wait(0.01))
print(e.set(), e.is_set(), e.wait(), e.wait(0), e.wait(5))
print(e.clear(), e.is_set(), repr(e).split(": ")[1])
e.set()
print(repr(e).split(": ")[1])
e.clear()

seen = []
threads = [threading.Thread(target=lambda n=n: seen.append((n, e.wait()))) for n in range(5)]
for t in threads:
    t.start()
print(seen)
e.set()
for t in threads:
    t.join()
print(sorted(seen))

# one after another
first, second, third = threading.Event(), threading.Event(), threading.Event()
log = []


def link(before, after, name):
    before.wait()
    log.append(name)
    after.set()


end = threading.Event()
for args in ((third, end, "c"), (second, third, "b"), (first, second, "a")):
    threading.Thread(target=link, args=args).start()
first.set()
print(end.wait(10), log)

fired = threading.Event()
got = []
t = threading.Timer(0.02, lambda *a, **k: (got.append((a, k)), fired.set()), (1, 2), {"x": 3})
start = time.monotonic()
t.start()
print(fired.wait(10), got, time.monotonic() - start >= 0.02)
t.join()
print(t.is_alive(), t.finished.is_set(), t.interval)

t = threading.Timer(60, got.append, ["never"])
t.start()
print(t.is_alive())
t.cancel()
t.join(10)
print(t.is_alive(), got[1:])
print(threading.Timer(0, print).daemon, isinstance(t, threading.Thread))
