# Lock: taking, giving back, timeouts, the context manager, what is refused; by hand and between threads.
import threading
import time

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
print(lock.release(), lock.locked())
for act in (lock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(True, -2), lambda: lock.acquire(timeout="x"),
            lambda: lock.acquire(timeout=1e30), lambda: lock.acquire(wrong=1), lambda: type(lock)()):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e if not isinstance(e, (TypeError, OverflowError)) else "")
with lock as got:
    print(got, lock.locked())
print(lock.locked())
try:
    with lock:
        raise KeyError("inside")
except KeyError:
    print("raised", lock.locked())

# a timeout that passes
lock.acquire()
start = time.monotonic()
print(lock.acquire(timeout=0.05), time.monotonic() - start >= 0.05)
print(lock.acquire(True, 0), lock.acquire(True, 0.001))

# any thread may release
threading.Thread(target=lock.release).start()
print(lock.acquire(timeout=10))

# mutual exclusion
inside = 0
worst = 0
lock.release()


def enter():
    global inside, worst
    for _ in range(50):
        with lock:
            inside += 1
            worst = max(worst, inside)
            time.sleep(0)
            inside -= 1


threads = [threading.Thread(target=enter) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, worst)

# ping and pong
ping, pong = threading.Lock(), threading.Lock()
pong.acquire()
log = []


def player():
    for i in range(5):
        pong.acquire()
        log.append(f"pong {i}")
        ping.release()


t = threading.Thread(target=player)
t.start()
for i in range(5):
    ping.acquire()
    log.append(f"ping {i}")
    pong.release()
t.join()
print(log)
