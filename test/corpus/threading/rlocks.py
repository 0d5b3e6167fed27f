# RLock: taken again by its owner, given back as often, refused to others.
import threading

lock = threading.RLock()
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=1), lock.acquire(blocking=True))
seen = []


def other():
    seen.append(lock.acquire(False))
    seen.append(lock.acquire(timeout=0.01))
    try:
        lock.release()
    except RuntimeError as e:
        seen.append(str(e))


t = threading.Thread(target=other)
t.start()
t.join()
print(seen)
for _ in range(4):
    lock.release()
try:
    lock.release()
except RuntimeError as e:
    print(e)


def walk(tree, depth=0):
    with lock:
        return depth if not tree else max(walk(sub, depth + 1) for sub in tree)


print(walk([[], [[], [[]]], []]))

# a monitor: methods that call each other
class Account:
    def __init__(self):
        self.lock = threading.RLock()
        self.balance = 0

    def add(self, n):
        with self.lock:
            old = self.balance
            for _ in range(10):
                pass
            self.balance = old + n

    def move(self, n, times):
        with self.lock:
            for _ in range(times):
                self.add(n)


a = Account()
threads = [threading.Thread(target=a.move, args=(n, 100)) for n in (1, -1, 2, -2, 5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance)


class Mine(type(lock)):
    def twice(self):
        return self.acquire() and self.acquire()


m = Mine()
print(m.twice(), m._is_owned())
m.release()
m.release()
print(m._is_owned(), repr(m).split(" object")[0])
