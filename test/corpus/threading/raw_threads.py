# The module _thread: start_new_thread, locks, exit, idents, what is refused.
import _thread
import time

lock = _thread.allocate_lock()
lock.acquire()
out = []


def work(*args, **kwargs):
    out.append((args, sorted(kwargs.items()), _thread.get_ident() != main))
    lock.release()


main = _thread.get_ident()
ident = _thread.start_new_thread(work, (1, 2), {"x": 3})
lock.acquire()
print(out, isinstance(ident, int), ident != main, main == _thread.get_ident())
_thread.start_new_thread(work, ())
lock.acquire()
print(out[1])
for bad in (lambda: _thread.start_new_thread(1, ()), lambda: _thread.start_new_thread(work, [1]),
            lambda: _thread.start_new_thread(work, (), 5), lambda: _thread.start_new_thread(work)):
    try:
        bad()
    except TypeError as e:
        print("TypeError", str(e)[:40] if "expected" not in str(e) else "")


def leave():
    try:
        _thread.exit()
    finally:
        lock.release()


_thread.start_new_thread(leave, ())
lock.acquire()
try:
    _thread.exit()
except SystemExit as e:
    print("SystemExit", e.code, e.args)

print(_thread.error is RuntimeError, _thread.TIMEOUT_MAX > 1e6, _thread.LockType is type(lock), _thread.stack_size())
while _thread._count():
    time.sleep(0.001)
print(_thread._count())
print(isinstance(_thread.get_native_id(), int))

# many short ones
count = 0
all_done = _thread.allocate_lock()
all_done.acquire()
guard = _thread.allocate_lock()


def one(n):
    global count
    with guard:
        count += n
        last = count == 5050
    if last:
        all_done.release()


for n in range(1, 101):
    _thread.start_new_thread(one, (n,))
print(all_done.acquire(timeout=20), count)

# a generator that another thread goes on with
def numbers():
    n = 0
    while True:
        n += 1
        yield n


g = numbers()
got = []


def pull(n):
    for _ in range(n):
        with guard:
            got.append(next(g))
    lock.release()


for n in (5, 7, 9):
    _thread.start_new_thread(pull, (n,))
    lock.acquire()
print(sum(got), got == sorted(got), next(g))
