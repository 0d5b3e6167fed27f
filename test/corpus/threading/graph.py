# A hundred threads change graphs of objects at random, and nothing is lost: checksums, and a planted graph that goes. Argument: changes.
import gc
import sys
import threading
import weakref

THREADS = 100
CHANGES = int(sys.argv[1]) if len(sys.argv) > 1 else 40
ROOTS = 6
planted = []


class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right, self.extra = value, left, right, None


def closure(n):
    def get():
        return n
    return get


def generator(n):
    while True:
        yield n
        n = n * 5 % 1009


def extra_value(extra):
    """A number for whatever hangs on a node."""
    if extra is None:
        return 1
    if isinstance(extra, tuple):
        return int(extra[0]) + extra[1]["n"] + len(extra[2])
    if isinstance(extra, list):
        return sum(extra)
    if callable(extra):
        return extra()
    return next(extra)


def checksum(roots):
    """Walks all that can be reached, in an order that depends on values only."""
    total, seen, todo = 17, set(), list(roots)
    while todo:
        node = todo.pop()
        if node is None or node.value in seen:
            continue
        seen.add(node.value)
        total = (total * 31 + node.value * 7 + extra_value(node.extra)) % 1000003
        todo += node.right, node.left
    return total, len(seen)


def plant(n):
    """A cycle that nobody refers to any more."""
    a = Node(n)
    a.left = Node(-n, a, a)
    planted.append(weakref.ref(a))


def change(roots, r, serial):
    i, j, what = r % ROOTS, r // ROOTS % ROOTS, r // 64 % 8
    if what < 2:
        roots[i] = Node(serial, roots[i], roots[j])
    elif what == 2:
        roots[i].left = roots[j]
    elif what == 3:
        roots[i].right = Node(serial)
    elif what == 4:
        roots[i].extra = str(r), {"n": r, "s": [serial]}, "x" * (r % 50)
    elif what == 5:
        roots[i].extra = [r, serial] * (r % 5)
    elif what == 6:
        roots[i].extra = closure(r)
    else:
        roots[i].extra = generator(r % 1009)
    if serial % 32 == 0:
        roots[i] = Node(serial)


def work(n):
    r, serial = n * 7919 + 1, 0
    roots = [Node(-i - 1) for i in range(ROOTS)]
    for serial in range(1, CHANGES + 1):
        r = (r * 1103515245 + 12345) % 2147483648
        change(roots, r >> 8, serial)
        if serial % 20 == 0:
            plant(n * CHANGES + serial)
    finished[n] = roots
    if all(finished):
        everything.set()


finished = [None] * THREADS
everything = threading.Event()
threads = [threading.Thread(target=work, args=(n,)) for n in range(THREADS)]
for t in threads:
    t.start()
print(everything.wait(), len(planted) == THREADS * (CHANGES // 20))
for t in threads:
    t.join()
del threads, t
sums = [checksum(roots) for roots in finished]
print(sums[:5])
total = 0
for a, b in sums:
    total = (total * 1000 + a + b) % 1000000007
print(total)
gc.collect()
gc.collect()
print([r().value for r in planted if r() is not None])
