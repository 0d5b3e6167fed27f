# Barrier: rounds, indices, the action, abort, reset and timeouts.
import threading
from threading import Barrier, BrokenBarrierError


def together(n, f):
    threads = [threading.Thread(target=f, args=(i,)) for i in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()


rounds = []
log = []
b = Barrier(4, action=lambda: rounds.append(len(log)))
lock = threading.Lock()


def work(i):
    for r in range(3):
        with lock:
            log.append((r, i))
        index = b.wait()
        with lock:
            indices[r].append(index)


indices = [[], [], []]
together(4, work)
print(rounds[0] >= 4, rounds[1] >= 8, rounds[2] == 12, len(rounds))
print([sorted(i) for i in indices])
print(b.parties, b.n_waiting, b.broken, repr(b).split(": ")[1])

# out of time
b = Barrier(2)
try:
    b.wait(0.01)
except BrokenBarrierError:
    print("broken", b.broken, repr(b).split(": ")[1])
try:
    b.wait()
except BrokenBarrierError as e:
    print("still", isinstance(e, RuntimeError), e.args)
b.reset()
print(b.broken)
got = []
together(2, lambda i: got.append(b.wait()))
print(sorted(got))

# abort
b = Barrier(3)
ends = []


def stuck(i):
    if i == 2:
        while b.n_waiting < 2:
            pass
        b.abort()
        return
    try:
        b.wait()
    except BrokenBarrierError:
        ends.append("broken")


together(3, stuck)
print(ends, b.broken, b.n_waiting)

# reset breaks those who wait and leaves the barrier whole
b = Barrier(3)
ends.clear()


def again(i):
    if i == 2:
        while b.n_waiting < 2:
            pass
        b.reset()
        return
    try:
        b.wait()
    except BrokenBarrierError:
        ends.append("reset")


together(3, again)
print(ends, b.broken, b.n_waiting)

# an action that fails
def fail():
    raise ValueError("action")


b = Barrier(2, fail)
ends.clear()


def meet(i):
    try:
        b.wait()
    except Exception as e:
        ends.append(type(e).__name__)


together(2, meet)
print(sorted(ends), b.broken)
print(Barrier(1).wait(), Barrier(1, timeout=1).wait())
