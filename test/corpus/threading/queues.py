# queue between threads: Queue with a bound, LifoQueue, PriorityQueue, SimpleQueue, join and task_done, timeouts.
import queue
import threading
import time

q = queue.Queue(2)
got = []


def consume():
    while (item := q.get()) is not None:
        got.append(item)
        q.task_done()
    q.task_done()


t = threading.Thread(target=consume)
t.start()
for i in range(20):
    q.put(i)
q.join()
print(got == list(range(20)), q.empty(), q.qsize(), q.unfinished_tasks)
q.put(None)
t.join()

# full and empty
q.put(1)
q.put(2, timeout=1)
for act in (lambda: q.put(3, False), lambda: q.put(3, timeout=0.01), lambda: q.put_nowait(3), lambda: q.put(3, timeout=-1),
            lambda: (q.get(), q.get(), q.get(timeout=0.01)), q.get_nowait, lambda: q.get(timeout=-1)):
    try:
        act()
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)

# many to many
jobs, results = queue.Queue(4), queue.SimpleQueue()


def worker():
    while True:
        job = jobs.get()
        if job is None:
            jobs.put(None)
            return
        results.put(job * job)


def producer(start):
    for i in range(start, start + 25):
        jobs.put(i)


workers = [threading.Thread(target=worker) for _ in range(3)]
producers = [threading.Thread(target=producer, args=(s,)) for s in (0, 25, 50, 75)]
for t in workers + producers:
    t.start()
for t in producers:
    t.join()
jobs.put(None)
for t in workers:
    t.join()
squares = []
while not results.empty():
    squares.append(results.get())
print(sorted(squares) == [i * i for i in range(100)], results.qsize())

# one that waits is served by what comes
for make, puts in ((queue.LifoQueue, [1]), (queue.PriorityQueue, [(2, "b")]), (queue.SimpleQueue, ["s"])):
    w = make()
    box = []
    t = threading.Thread(target=lambda: box.append(w.get(timeout=10)))
    t.start()
    time.sleep(0.005)
    for p in puts:
        w.put(p)
    t.join()
    print(make.__name__, box, w.empty())

s = queue.SimpleQueue()
for act in (lambda: s.get(False), s.get_nowait, lambda: s.get(timeout=0.01), lambda: s.get(timeout=-1)):
    try:
        act()
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(s, queue.Queue), hasattr(s, "task_done"), s.put(1, False, 5), s.get())
try:
    q.task_done(), q.task_done(), q.task_done()
except ValueError as e:
    print(e)

p = queue.PriorityQueue()
threads = [threading.Thread(target=p.put, args=((-n) % 7,)) for n in range(7)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([p.get() for _ in range(7)])
