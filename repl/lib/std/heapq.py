"""Heaps in lists."""
from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


class _Down:
    """A key that sorts the other way."""
    __slots__ = ("key",)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __eq__(self, other):
        return self.key == other.key


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in order, one at a time."""
    heap = []
    for order, iterable in enumerate(iterables):
        it = iter(iterable)
        for value in it:
            k = value if key is None else key(value)
            heap.append((_Down(k) if reverse else k, order, value, it))
            break
    heapify(heap)
    while heap:
        _, order, value, it = heap[0]
        yield value
        for value in it:
            k = value if key is None else key(value)
            heapreplace(heap, (_Down(k) if reverse else k, order, value, it))
            break
        else:
            heappop(heap)
