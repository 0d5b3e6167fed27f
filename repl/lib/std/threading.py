"""Threads, and what they wait for each other with."""
import sys as _sys
from _thread import (RLock, TIMEOUT_MAX, _local as local, _report, allocate_lock as Lock, get_ident, get_native_id, stack_size,
                     start_new_thread as _start_new_thread)
from _thread import error as ThreadError
from collections import deque as _deque
from itertools import count as _counter
from time import monotonic as _now

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock",
           "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError", "local",
           "stack_size", "excepthook", "ExceptHookArgs", "get_native_id"]


def _where(self, state):
    cls = type(self)
    return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>"


class Condition:
    """A lock, and threads that gave it back until they are notified."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire, self.release = lock.acquire, lock.release
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _release_save(self):
        save = getattr(self._lock, "_release_save", None)
        return save() if save else self._lock.release()

    def _acquire_restore(self, state):
        restore = getattr(self._lock, "_acquire_restore", None)
        if restore:
            restore(state)
        else:
            self._lock.acquire()

    def _is_owned(self):
        owned = getattr(self._lock, "_is_owned", None)
        if owned:
            return owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Gives the lock back, waits for a notification and takes the lock again: whether the notification came in time."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
        finally:
            self._acquire_restore(state)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    notified = True     # it came while the lock was waited for
        return notified

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true; its last result."""
        end = None if timeout is None else _now() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _now()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Wakes n of those who wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """A number that acquire() lowers and release() raises, and that is never negative."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return _where(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not self._value and not (blocking and self._cond.wait_for(lambda: self._value, timeout)):
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is released no more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _where(self, f"value={self._value}/{self._initial_value}")

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return _where(self, "set" if self._flag else "unset")

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Whether the flag is set, at once or within timeout."""
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """What waits at a barrier gets when it is reset, aborted or out of time."""


class Barrier:
    """Threads wait at it until there are as many as parties says; then all go on."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._parties, self._action, self._timeout = parties, action, timeout
        self._waiting = 0
        self._leaving = False       # those of the last round are on their way out
        self._resetting = self._broken = False

    def __repr__(self):
        return _where(self, "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}")

    parties = property(lambda self: self._parties)
    broken = property(lambda self: self._broken)
    n_waiting = property(lambda self: 0 if self._leaving or self._resetting or self._broken else self._waiting)

    def wait(self, timeout=None):
        """Waits for the others; a number from 0 to parties - 1 of its own for each."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._cond.wait_for(lambda: not self._leaving and not self._resetting)
            if self._broken:
                raise BrokenBarrierError
            index = self._waiting
            self._waiting += 1
            try:
                if self._waiting == self._parties:
                    self._open()
                else:
                    self._await(timeout)
                return index
            finally:
                self._waiting -= 1
                if not self._waiting and (self._leaving or self._resetting):
                    self._leaving = self._resetting = False
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break()
            raise
        self._leaving = True
        self._cond.notify_all()

    def _await(self, timeout):
        if not self._cond.wait_for(lambda: self._leaving or self._resetting or self._broken, timeout):
            self._break()
        if self._resetting or self._broken:
            raise BrokenBarrierError

    def _break(self):
        self._broken = True
        self._cond.notify_all()

    def reset(self):
        """Back to the start; those who wait get BrokenBarrierError."""
        with self._cond:
            self._broken = False
            if self._waiting:
                self._resetting = True
            self._cond.notify_all()

    def abort(self):
        """Whoever waits or comes gets BrokenBarrierError, until reset()."""
        with self._cond:
            self._break()


# ---- threads ----------------------------------------------------------------------------------

_MAIN = 1               # get_ident() of all statements and of the program
_numbers = _counter(1)
_active = {}            # ident -> Thread
_starting = set()


class Thread:
    """A call of a function that runs beside the others."""

    _begun = None       # of the classes that forget to call __init__()

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = f"Thread-{next(_numbers)}"
            if target is not None and hasattr(target, "__name__"):
                name += f" ({target.__name__})"
        self._name, self._target = str(name), target
        self._args, self._kwargs = args, {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = self._native_id = None
        self._stopped = False
        self._begun, self._ended = Lock(), Lock()     # held until then
        self._begun.acquire()
        self._ended.acquire()

    def _state(self):
        if self._stopped:
            return "stopped"
        return "initial" if self._ident is None else "started"

    def __repr__(self):
        assert self._begun, "Thread.__init__() was not called"
        state = self._state() + (" daemon" if self._daemonic else "")
        return f"<{type(self).__name__}({self._name}, {state}{'' if self._ident is None else f' {self._ident}'})>"

    def start(self):
        """Begins to run, once."""
        if not self._begun:
            raise RuntimeError("thread.__init__() not called")
        if self._ident is not None or self in _starting:
            raise RuntimeError("threads can only be started once")
        _starting.add(self)
        try:
            _start_new_thread(self._bootstrap, ())
        except BaseException:
            _starting.discard(self)
            raise
        self._begun.acquire()

    def run(self):
        """What the thread does: calls its target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident, self._native_id = get_ident(), get_native_id()
        _active[self._ident] = self
        _starting.discard(self)
        self._begun.release()
        try:
            self.run()
        except BaseException as exc:
            _failed(self, exc)
        finally:
            self._stopped = True
            _active.pop(self._ident, None)
            self._ended.release()

    def join(self, timeout=None):
        """Waits for its end, or for so many seconds."""
        if not self._begun:
            raise RuntimeError("Thread.__init__() not called")
        if self._ident is None:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if self._ended.acquire(True, -1 if timeout is None else max(timeout, 0)):
            self._ended.release()

    def is_alive(self):
        assert self._begun, "Thread.__init__() not called"
        return self._ident is not None and not self._stopped

    @property
    def name(self):
        assert self._begun, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        assert self._begun, "Thread.__init__() not called"
        self._name = str(name)

    @property
    def ident(self):
        assert self._begun, "Thread.__init__() not called"
        return self._ident

    @property
    def native_id(self):
        assert self._begun, "Thread.__init__() not called"
        return self._native_id

    @property
    def daemon(self):
        """Whether the program's end does not wait for it."""
        assert self._begun, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._begun:
            raise RuntimeError("Thread.__init__() not called")
        if self._ident is not None:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    """Calls a function after so many seconds, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _Found(Thread):
    """A thread that was not made by this module."""

    def __init__(self, name, daemon):
        self._name, self._daemonic = name, daemon
        self._target, self._args, self._kwargs = None, (), {}
        self._stopped = False
        self._begun, self._ended = Lock(), Lock()
        self._ended.acquire()
        self._ident, self._native_id = get_ident(), get_native_id()
        _active[self._ident] = self


class _MainThread(_Found):
    def __init__(self):
        super().__init__("MainThread", False)
        if self._ident != _MAIN:
            del _active[self._ident]
            _active[_MAIN] = self
            self._ident = _MAIN


class _DummyThread(_Found):
    def __init__(self):
        super().__init__(f"Dummy-{next(_numbers)}", True)

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


_main_thread = _MainThread()


def current_thread():
    """The thread that asks."""
    thread = _active.get(get_ident())
    return _DummyThread() if thread is None else thread


def main_thread():
    return _main_thread


def enumerate():
    """All threads that have been started and have not ended."""
    return list(_active.values()) + list(_starting)


def active_count():
    return len(_active) + len(_starting)


currentThread, activeCount = current_thread, active_count


def _shutdown():
    """The end of the program: waits for all threads but daemons."""
    while True:
        others = [t for t in enumerate() if not t._daemonic and t._ident != _MAIN]
        if not others:
            break
        for thread in others:
            if thread._ident is None:
                thread._begun.acquire()
                thread._begun.release()
            thread.join()


# ---- exceptions that nobody caught ---------------------------------------------------------------

class ExceptHookArgs(tuple):
    """What excepthook() is called with."""
    __module__, __qualname__ = "_thread", "_ExceptHookArgs"
    __slots__ = ()

    exc_type, exc_value, exc_traceback, thread = [property(lambda self, i=i: self[i]) for i in range(4)]

    def __new__(cls, args):
        args = tuple(args)
        if len(args) != 4:
            raise TypeError(f"_thread._ExceptHookArgs() takes a 4-sequence ({len(args)}-sequence given)")
        return tuple.__new__(cls, args)

    def __repr__(self):
        names = ("exc_type", "exc_value", "exc_traceback", "thread")
        return f"_thread._ExceptHookArgs({', '.join([f'{n}={v!r}' for n, v in zip(names, self)])})"


def _own_frames(tb):
    """A traceback without this module's frames at its beginning."""
    while tb is not None and tb.tb_frame.f_code.co_filename == __file__:
        tb = tb.tb_next
    return tb


def excepthook(args, /):
    """Shows the exception that ended a thread."""
    exc = args.exc_value
    if args.exc_type is SystemExit or _sys.stderr is None:
        return
    name = get_ident() if args.thread is None else args.thread.name
    heading = f"Exception in thread {name}:\n"
    tb = _own_frames(args.exc_traceback)
    if exc is not None and _sys.stderr is _sys.__stderr__:
        _report(heading, exc.with_traceback(tb))
        return
    from traceback import print_exception
    _sys.stderr.write(heading)
    print_exception(args.exc_type, exc, tb, file=_sys.stderr)


__excepthook__ = excepthook


def _failed(thread, exc):
    hook = excepthook
    try:
        hook(ExceptHookArgs((type(exc), exc, exc.__traceback__, thread)))
    except BaseException as error:
        _report("Exception in threading.excepthook:\n", error.with_traceback(_own_frames(error.__traceback__)))
