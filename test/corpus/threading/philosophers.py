# Dining philosophers, readers and writers, a pipeline: larger uses of locks and queues.
import queue
import threading


def philosophers(n, meals):
    forks = [threading.Lock() for _ in range(n)]
    eaten = [0] * n

    def dine(i):
        first, second = sorted((i, (i + 1) % n))
        for _ in range(meals):
            with forks[first], forks[second]:
                eaten[i] += 1

    threads = [threading.Thread(target=dine, args=(i,)) for i in range(n)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return eaten


print(philosophers(5, 60))


class ReadWrite:
    """Many readers or one writer."""

    def __init__(self):
        self.cond = threading.Condition()
        self.readers = 0
        self.writing = False

    def read(self, f):
        with self.cond:
            self.cond.wait_for(lambda: not self.writing)
            self.readers += 1
        try:
            return f()
        finally:
            with self.cond:
                self.readers -= 1
                self.cond.notify_all()

    def write(self, f):
        with self.cond:
            self.cond.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        try:
            return f()
        finally:
            with self.cond:
                self.writing = False
                self.cond.notify_all()


rw = ReadWrite()
pair = [0, 0]
torn = []


def writer():
    def step():
        pair[0] += 1
        for _ in range(20):
            pass
        pair[1] += 1
    for _ in range(40):
        rw.write(step)


def reader():
    for _ in range(40):
        a, b = rw.read(lambda: tuple(pair))
        if a != b:
            torn.append((a, b))


threads = [threading.Thread(target=f) for f in (writer, reader, writer, reader, reader)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(pair, torn)


def pipeline(stages, source):
    queues = [queue.Queue(3) for _ in range(len(stages) + 1)]

    def stage(f, get, put):
        while (x := get()) is not None:
            put(f(x))
        put(None)

    def feed():
        for x in source:
            queues[0].put(x)
        queues[0].put(None)

    threads = [threading.Thread(target=stage, args=(f, queues[i].get, queues[i + 1].put)) for i, f in enumerate(stages)]
    threads.append(threading.Thread(target=feed))
    for t in threads:
        t.start()
    out = []
    while (x := queues[-1].get()) is not None:
        out.append(x)
    for t in threads:
        t.join()
    return out


print(pipeline([lambda x: x + 1, lambda x: x * x, str], range(12)))


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    halves = {}

    def half(name, part):
        halves[name] = merge_sort(part)

    t = threading.Thread(target=half, args=("left", items[:middle]))
    t.start()
    half("right", items[middle:])
    t.join()
    left, right, out = halves["left"][::-1], halves["right"][::-1], []
    while left and right:
        out.append((left if left[-1] <= right[-1] else right).pop())
    return out + left[::-1] + right[::-1]


print(merge_sort([(i * 37) % 41 for i in range(24)]))
