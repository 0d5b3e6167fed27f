# What each thread has of its own: the exception that is handled, generators that run, tracebacks, with statements.
import contextlib
import sys
import threading

results = {}
barrier = threading.Barrier(3)


def handle(n):
    try:
        raise ValueError(n)
    except ValueError:
        barrier.wait()
        results[n] = str(sys.exc_info()[1]), str(sys.exception())
        try:
            raise KeyError(n * 10)
        except KeyError as e:
            results[n] += (repr(e.__context__),)
    results[n] += (sys.exc_info(),)


threads = [threading.Thread(target=handle, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for n in range(3):
    print(results[n])
print(sys.exc_info())


def generator():
    barrier.wait()
    yield threading.current_thread().name


g = generator()
caught = []


def first():
    caught.append(next(g))


t = threading.Thread(target=first, name="first")
t.start()
while barrier.n_waiting != 1:
    pass
try:
    next(g)
except ValueError as e:
    print(e)
helpers = [threading.Thread(target=barrier.wait) for _ in range(2)]
for h in helpers:
    h.start()
for h in helpers + [t]:
    h.join()
print(caught)

errors = []


def inner(n):
    return 10 // n


def outer(n):
    return inner(n)


def keep(n):
    try:
        outer(n)
    except ZeroDivisionError as e:
        names = []
        tb = e.__traceback__
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
        errors.append(names)


threads = [threading.Thread(target=keep, args=(n % 2,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(errors)


@contextlib.contextmanager
def held(lock, log):
    with lock:
        log.append(f"+{threading.current_thread().name}")
        try:
            yield
        finally:
            log.append(f"-{threading.current_thread().name}")


log, lock = [], threading.RLock()


def scoped():
    with held(lock, log), held(lock, log):
        pass


threads = [threading.Thread(target=scoped, name=name) for name in "ab"]
for t in threads:
    t.start()
    t.join()
print(log)

# an exception that goes from one thread to another keeps both tracebacks
box = []


def fail():
    try:
        inner(0)
    except ZeroDivisionError as e:
        box.append(e)


t = threading.Thread(target=fail)
t.start()
t.join()
try:
    raise box[0]
except ZeroDivisionError as e:
    names, tb = [], e.__traceback__
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(names)
