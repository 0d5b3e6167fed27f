"""Maple trees: struct maple_tree."""
from _krait import cast, offsetof, typeof, word

__all__ = ["mt_for_each", "mtree_load"]

DENSE, LEAF, RANGE, ALLOC_RANGE = range(4)
TOP = 2**64 - 1


def _is_node(entry):
    return entry & 3 == 2 and entry > 4096


def _parts(enode):
    """Pivots, slots and whether it is a leaf, of an encoded node."""
    kind, node = enode >> 3 & 15, enode & ~0xff
    if kind == DENSE:
        n = typeof("struct maple_node")
        return list(range(30)), _words(node + offsetof(n, "slot"), 31), True
    name = "struct maple_arange_64" if kind == ALLOC_RANGE else "struct maple_range_64"
    pivots = offsetof(name, "pivot")
    slots = offsetof(name, "slot")
    n = 10 if kind == ALLOC_RANGE else 16
    return _words(node + pivots, n - 1), _words(node + slots, n), kind == LEAF


def _words(address, n):
    return cast("unsigned long *", address)[:n]


def _each(enode, low, high):
    pivots, slots, leaf = _parts(enode)
    for i in range(len(slots)):
        last = pivots[i] if i < len(pivots) else high
        if last == 0 and i or last > high:
            last = high
        if slots[i]:
            if leaf:
                yield low, last, slots[i]
            else:
                yield from _each(slots[i], low, last)
        if last >= high:
            return
        low = last + 1


def _root(tree):
    if tree.type_.kind == "pointer":
        tree = tree[0]
    return int(tree.ma_root)


def mt_for_each(tree):
    """Triples of first index, last index and entry (as void *), in order."""
    root = _root(tree)
    if not _is_node(root):
        if root:
            yield 0, 0, cast("void *", root)
        return
    for first, last, entry in _each(root & ~2, 0, TOP):
        yield first, last, cast("void *", entry)


def mtree_load(tree, index):
    """The entry that an index lies in, as void *; NULL if in none."""
    entry, low, high = _root(tree), 0, TOP
    if not _is_node(entry):
        return cast("void *", entry if index == 0 else 0)
    entry &= ~2
    while True:
        pivots, slots, leaf = _parts(entry)
        for i in range(len(slots)):
            last = pivots[i] if i < len(pivots) else high
            if last == 0 and i or last > high:
                last = high
            if index <= last:
                break
            low = last + 1
        high, entry = last, slots[i]
        if leaf or not entry:
            return cast("void *", entry)
