# Objects of threads: closures, weak references, cycles that threads make while others collect, what a thread leaves behind.
import gc
import threading
import weakref


class Node:
    def __init__(self, name):
        self.name, self.next = name, None


alive = weakref.WeakSet()
sums = {}


def build(n):
    total = 0
    for i in range(60):
        a, b = Node((n, i)), Node((n, -i))
        a.next, b.next = b, a
        alive.add(a)
        total += a.next.next.name[1]
        if i % 20 == 0:
            gc.collect()
    sums[n] = total


threads = [threading.Thread(target=build, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
del threads, t
gc.collect()
gc.collect()
print(sorted(sums.items()), len(alive))


# what a target and its arguments refer to goes with the thread
class Big:
    pass


def hold(x):
    x.seen = True


big = Big()
ref = weakref.ref(big)
t = threading.Thread(target=hold, args=(big,))
t.start()
t.join()
print(ref().seen)
del big
gc.collect()
print(ref(), t.is_alive())

# closures over a variable that threads change
def counter():
    n = 0
    lock = threading.Lock()

    def up(times):
        nonlocal n
        for _ in range(times):
            with lock:
                n += 1

    def value():
        return n

    return up, value


up, value = counter()
threads = [threading.Thread(target=up, args=(k * 100,)) for k in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(value())

# deep recursion has a limit of its own in each thread
depths = []


def deep(n):
    return 1 + deep(n - 1) if n else 0


def dive():
    try:
        deep(100000)
    except RecursionError:
        depths.append(deep(500))


threads = [threading.Thread(target=dive) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(depths)
