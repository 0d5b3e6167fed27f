"""Queues between threads."""
import time as _time
from collections import deque
from heapq import heappop, heappush
from threading import Condition as _Condition, Lock as _Lock, Semaphore as _Semaphore

__all__ = ["Empty", "Full", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """get_nowait() of an empty queue."""


class Full(Exception):
    """put_nowait() to a full queue."""


Empty.__module__ = "_queue"


class Queue:
    """First in, first out."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = _Lock()
        self.not_empty = _Condition(self.mutex)
        self.not_full = _Condition(self.mutex)
        self.all_tasks_done = _Condition(self.mutex)
        self.unfinished_tasks = 0

    def task_done(self):
        """One item that was got is dealt with."""
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        """Waits until all items that were put are dealt with."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def _wait(self, condition, blocked, failure, block, timeout):
        if not block:
            if blocked():
                raise failure
            return
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end = None if timeout is None else _time.monotonic() + timeout
        while blocked():
            left = None if end is None else end - _time.monotonic()
            if left is not None and left <= 0:
                raise failure
            condition.wait(left)

    def put(self, item, block=True, timeout=None):
        """Adds an item, when there is room."""
        with self.not_full:
            if self.maxsize > 0:
                self._wait(self.not_full, lambda: self._qsize() >= self.maxsize, Full, block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Takes an item, when there is one."""
        with self.not_empty:
            self._wait(self.not_empty, lambda: not self._qsize(), Empty, block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    """The smallest first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A queue without bound and without task_done()."""

    def __init__(self):
        self._items, self._count = deque(), _Semaphore(0)

    def put(self, item, block=True, timeout=None):
        """Adds an item; never waits."""
        self._items.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        """Takes an item, when there is one."""
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout if block else None):
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)


SimpleQueue.__module__ = "_queue"
