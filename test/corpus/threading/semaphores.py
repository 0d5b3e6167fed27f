# Semaphore and BoundedSemaphore: counting, timeouts, limits, what is refused.
import threading
import time
from threading import BoundedSemaphore, Semaphore

s = Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(timeout=1), s.acquire(True, 0))
s.release(3)
print([s.acquire(False) for _ in range(4)])
with Semaphore() as got:
    print(got)
for act in (lambda: Semaphore(-1), lambda: s.release(0), lambda: s.acquire(False, 1), lambda: BoundedSemaphore(1).release(),
            lambda: BoundedSemaphore(3).release(-1)):
    try:
        act()
    except ValueError as e:
        print(e)
b = BoundedSemaphore(2)
b.acquire()
b.release()
try:
    b.release()
except ValueError as e:
    print(e)

# no more than three at a time
pool = BoundedSemaphore(3)
guard = threading.Lock()
inside = most = done = 0


def worker():
    global inside, most, done
    for _ in range(5):
        with pool:
            with guard:
                inside += 1
                most = max(most, inside)
            time.sleep(0.001)
            with guard:
                inside -= 1
                done += 1


threads = [threading.Thread(target=worker) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, most <= 3, most >= 1, done)

# released from another thread
gate = Semaphore(0)
log = []


def waiter(n):
    gate.acquire()
    log.append(n)


threads = [threading.Thread(target=waiter, args=(n,)) for n in range(6)]
for t in threads:
    t.start()
gate.release()
gate.release(5)
for t in threads:
    t.join()
print(sorted(log), gate.acquire(False))
print(repr(Semaphore(4)).split(": ")[1], repr(b).split(": ")[1])
