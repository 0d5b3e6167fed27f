"""XArrays, and the radix trees and IDRs that are made of them."""
from _krait import cast, offsetof, typeof, word

__all__ = ["idr_find", "idr_for_each", "idr_for_each_entry", "radix_tree_for_each", "radix_tree_lookup", "xa_for_each",
           "xa_is_value", "xa_load", "xa_to_value"]

SLOT_BITS = 6
SLOTS = 1 << SLOT_BITS
ZERO_ENTRY, RETRY_ENTRY = 1030, 1026


def xa_is_value(entry):
    """Whether an entry is a number and no pointer."""
    return int(entry) & 1 == 1


def xa_to_value(entry):
    return int(entry) >> 1


def _is_node(entry):
    return entry & 3 == 2 and entry > 4096


def _sibling(entry):
    return entry >> 2 if entry & 3 == 2 and entry < SLOTS << 2 else None


class _Node:
    """The offsets within struct xa_node, looked up once."""

    def __init__(self):
        self.slots, self.shift = offsetof("struct xa_node", "slots"), offsetof("struct xa_node", "shift")

    def slot(self, node, i):
        return word(node + self.slots + 8 * i, 8)


_node = None


def _layout():
    global _node
    if _node is None:
        _node = _Node()
    return _node


def _head(array):
    """The head of an XArray, a radix tree or an IDR."""
    if array.type_.kind == "pointer":
        array = array[0]
    return int(array.idr_rt.xa_head if typeof(array).has("idr_rt") else array.xa_head)


def _load(head, index):
    n, entry = _layout(), head
    if not _is_node(entry):
        return entry if index == 0 else 0
    top = word(entry - 2 + n.shift, 1)
    if index >> top >= SLOTS:
        return 0
    while _is_node(entry):
        node = entry - 2
        shift = word(node + n.shift, 1)
        entry = n.slot(node, index >> shift & SLOTS - 1)
        if (first := _sibling(entry)) is not None:
            entry = n.slot(node, first)
    return 0 if entry in (ZERO_ENTRY, RETRY_ENTRY) else entry


def _each(entry, base):
    n = _layout()
    if not _is_node(entry):
        if entry and entry not in (ZERO_ENTRY, RETRY_ENTRY):
            yield base, entry
        return
    node = entry - 2
    shift = word(node + n.shift, 1)
    slots = cast("unsigned long *", node + n.slots)[:SLOTS]
    for i in range(SLOTS):
        if slots[i] and _sibling(slots[i]) is None:
            yield from _each(slots[i], base + (i << shift))


def xa_load(array, index):
    """The entry at an index, as void *; NULL if there is none."""
    return cast("void *", _load(_head(array), index))


def xa_for_each(array):
    """Pairs of index and entry, in order."""
    for index, entry in _each(_head(array), 0):
        yield index, cast("void *", entry)


radix_tree_lookup, radix_tree_for_each = xa_load, xa_for_each


def idr_find(idr, id):
    """The entry of an id, as void *; NULL if it has none."""
    return xa_load(idr, id - idr.idr_base) if id >= idr.idr_base else cast("void *", 0)


def idr_for_each(idr):
    """Pairs of id and entry."""
    for index, entry in _each(_head(idr), 0):
        yield index + idr.idr_base, cast("void *", entry)


def idr_for_each_entry(idr, type):
    """Pairs of id and entry, as a pointer to that type."""
    make = typeof(type)
    for index, entry in _each(_head(idr), 0):
        yield index + idr.idr_base, make(entry)
