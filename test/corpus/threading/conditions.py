# Condition: wait and notify, wait_for, timeouts, on a lock of one's own.
import threading
import time

cond = threading.Condition()
for act in (cond.wait, cond.notify, cond.notify_all):
    try:
        act()
    except RuntimeError as e:
        print(e)
with cond:
    print(cond.wait(0.01), cond.wait(timeout=0))
    print(cond.wait_for(lambda: False, timeout=0.02), cond.wait_for(lambda: "yes"))
    print(cond.notify(), cond.notify(3), cond.notify_all())

# a buffer of one place
items, taken = [], []


def consumer():
    while True:
        with cond:
            cond.wait_for(lambda: items)
            item = items.pop()
            cond.notify_all()
        if item is None:
            return
        taken.append(item)


t = threading.Thread(target=consumer)
t.start()
for i in list(range(10)) + [None]:
    with cond:
        cond.wait_for(lambda: not items)
        items.append(i)
        cond.notify_all()
t.join()
print(taken)

# notify(n) wakes so many
ready, woken = [], []
waiting = threading.Semaphore(0)


def sleeper(n):
    with cond:
        waiting.release()
        cond.wait()
        woken.append(n)


threads = [threading.Thread(target=sleeper, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for _ in threads:
    waiting.acquire()


def count(n):
    end = time.monotonic() + 10
    while len(woken) < n and time.monotonic() < end:
        time.sleep(0.002)
    time.sleep(0.01)
    return len(woken)


for n, expect in ((1, 1), (2, 3), (None, 5)):
    with cond:
        cond.notify_all() if n is None else cond.notify(n)
    print(count(expect))
for t in threads:
    t.join()
print(sorted(woken))

# the order of waiting is the order of waking
order = []
turn = threading.Condition(threading.Lock())
entered = threading.Semaphore(0)


def queued(n):
    with turn:
        entered.release()
        turn.wait()
        order.append(n)


threads = []
for n in range(4):
    threads.append(threading.Thread(target=queued, args=(n,)))
    threads[-1].start()
    entered.acquire()
    with turn:
        pass
for n in range(4):
    with turn:
        turn.notify()
    while len(order) <= n:
        time.sleep(0.001)
print(order)

# an RLock is given back however often it was taken
deep = threading.Condition()


def deepen():
    with deep:
        deep.notify()


with deep, deep, deep:
    threading.Thread(target=deepen).start()
    print(deep.wait(10))
