# Containers that are changed by the comparisons, keys, hashes and iterators that the library calls meanwhile.
import array
import bisect
import collections
import functools
import heapq
import io
import itertools
import json
import operator
import re


def show(f, *args):
    try:
        print(f.__name__ if hasattr(f, "__name__") else "?", repr(f(*args))[:100])
    except Exception as e:
        print(type(e).__name__, e)


class Evil:
    """Compares by n, and runs a function at each comparison."""

    def __init__(self, n, f):
        self.n, self.f = n, f

    def __lt__(self, other):
        self.f()
        return self.n < getattr(other, "n", other)

    def __eq__(self, other):
        self.f()
        return self.n == getattr(other, "n", other)

    def __hash__(self):
        return 7

    def __repr__(self):
        return f"E{self.n}"


# heaps
for change in (lambda: heap.clear(), lambda: heap.append(0), lambda: heap and heap.pop()):
    for operation in (lambda: heapq.heappush(heap, Evil(0, change)), lambda: heapq.heappop(heap),
                      lambda: heapq.heapify(heap), lambda: heapq.heapreplace(heap, 3)):
        heap = [Evil(n, lambda: None) for n in range(20)]
        heap[3] = Evil(3, change)
        heap[0].f = change
        try:
            operation()
        except (RuntimeError, IndexError, TypeError) as e:
            print(type(e).__name__, end=" ")
print()

# lists, tuples, deques
items = [Evil(n, lambda: items.clear()) for n in range(5)]
show(items.index, 9)
items = [Evil(n, lambda: items.clear()) for n in range(5)]
show(items.count, 9)
items = [Evil(n, lambda: items.clear()) for n in range(5)]
show(items.remove, 9)
items = [Evil(n, lambda: items.clear()) for n in range(5)]
show(operator.contains, items, 9)
items = [Evil(n, lambda: items.append(1)) for n in range(5)]
show(items.sort)
items = [Evil(n, lambda: items.clear()) for n in range(5)]
print(items == [Evil(n, int) for n in range(5)], items)
queue = collections.deque(Evil(n, lambda: queue.clear()) for n in range(5))
show(queue.index, 9)
queue = collections.deque(Evil(n, lambda: queue.append(1)) for n in range(5))
show(queue.count, 9)
queue = collections.deque(Evil(n, lambda: queue.clear()) for n in range(5))
show(queue.remove, 3)
items = [Evil(n, lambda: items.clear()) for n in range(9)]
show(bisect.bisect_left, items, Evil(4, int))

# dicts and sets whose keys compare equal by a function that empties them
table = {}
for n in range(4):
    table[Evil(n, int)] = n
for key in table:
    key.f = table.clear
show(table.get, Evil(9, int), "none")
group = {Evil(n, int) for n in range(4)}
for key in list(group):
    key.f = group.clear
show(operator.contains, group, Evil(9, int))


def feeding(target, add):
    for i in range(5):
        add(i)
        yield i


grown = []
grown.extend(feeding(grown, grown.append))
print(grown)
grown[1:3] = feeding(grown, grown.append)
print(grown)
table = {}
table.update((i, table.setdefault(i + 10, i)) for i in range(4))
print(table)
data = bytearray(b"abc")
data.extend(feeding(data, data.append))
print(data)
numbers = array.array("i", [1, 2])
show(numbers.extend, feeding(numbers, numbers.append))
print(len(numbers) >= 7)


# iterators that are asked for more by what they call
def again(x):
    return next(nested, "end") if x < 3 else x


nested = map(again, range(6))
print(list(nested))
groups = itertools.groupby([1, 1, 2, 2, 3], lambda x: (next(groups, 0), x)[1] if x == 9 else x)
print([(k, list(g)) for k, g in groups])
one, two = itertools.tee(iter(range(6)))
print(next(one), list(zip(one, two)))
show(functools.reduce, lambda a, b: a + b, iter([]))

# text: functions in substitution, writers and decoders that change what is worked on
buffer = io.StringIO("a1b2")
print(re.sub(r"\d", lambda m: buffer.getvalue() if buffer.write(m[0]) else "", "x1y2"))


class Text(str):
    def __format__(self, spec):
        return f"<{spec}>"


show("{0:{1}} {2[0]} {2.n}".format, Text("a"), Text("b"), "q")
pairs = {"a": 1, "b": object()}
show(json.dumps, pairs, )
show(functools.partial(json.dumps, default=lambda o: pairs.clear() or "gone"), pairs)
show(functools.partial(json.loads, object_pairs_hook=lambda p: p.clear()), '{"a": {"b": 1}, "c": [1]}')
ring = []
ring.append(ring)
show(json.dumps, ring)
show(repr, ring)

# what is built from an iterator asks it once
print(list(map(bytearray, [iter([1, 2]), b"ab", (3 for i in range(2)), 4])), bytearray.__new__(bytearray, b"not yet"))
data = bytearray(b"x")
data.extend(i for i in (5, 6))
data.__init__(b"anew")
print(data, data.__init__(), data, type.__call__(bytearray, iter([1])), bytearray(source=b"s"))


class Bytes(bytearray):
    def __init__(self, *args):
        print("init", args)
        super().__init__(*args)


print(Bytes(b"ab"), list(map(Bytes, ["a", b"c"][1:])))
