"""Linked lists: struct list_head and struct hlist_head."""
from _krait import offsetof, typeof, word

__all__ = ["hlist_empty", "hlist_for_each", "hlist_for_each_entry", "list_count_nodes", "list_empty", "list_first_entry",
           "list_for_each", "list_for_each_entry", "list_for_each_entry_reverse", "list_is_singular", "list_last_entry",
           "list_next_entry", "list_prev_entry", "validate_list"]

NEXT, PREV = 0, 8


def list_empty(head):
    return word(head, 8) == int(head)


def list_is_singular(head):
    """Whether there is exactly one entry."""
    following = word(head, 8)
    return following != int(head) and word(following, 8) == int(head)


def list_count_nodes(head):
    return sum(1 for _ in _nodes(int(head), NEXT))


def _nodes(head, direction):
    # What follows is read before the node is handed out: the caller may take it off the list.
    node = word(head + direction, 8)
    while node != head:
        following = word(node + direction, 8)
        yield node
        node = following


def list_for_each(head):
    """The nodes of a list, as struct list_head *."""
    make = typeof("struct list_head")
    for node in _nodes(int(head), NEXT):
        yield make(node)


def list_for_each_entry(type, head, member):
    """The entries of a list: list_for_each_entry("struct module", modules, "list")."""
    make, offset = typeof(type), offsetof(type, member)
    for node in _nodes(int(head), NEXT):
        yield make(node - offset)


def list_for_each_entry_reverse(type, head, member):
    make, offset = typeof(type), offsetof(type, member)
    for node in _nodes(int(head), PREV):
        yield make(node - offset)


def _entry(type, node, head, member):
    return None if node == int(head) else typeof(type)(node - offsetof(type, member))


def list_first_entry(type, head, member):
    """The first entry; None if there is none."""
    return _entry(type, word(head, 8), head, member)


def list_last_entry(type, head, member):
    return _entry(type, word(int(head) + PREV, 8), head, member)


def list_next_entry(pos, head, member):
    """The entry after pos; None at the end of the list."""
    type = pos.type_.target
    return _entry(type, word(int(pos) + offsetof(type, member), 8), head, member)


def list_prev_entry(pos, head, member):
    type = pos.type_.target
    return _entry(type, word(int(pos) + offsetof(type, member) + PREV, 8), head, member)


def validate_list(head):
    """The number of nodes; ValueError where a node does not point back to the one before it."""
    before, n = int(head), 0
    while True:
        node = word(before, 8)
        if word(node + PREV, 8) != before:
            raise ValueError(f"{node:#x}.prev is {word(node + PREV, 8):#x}, not {before:#x}")
        if node == int(head):
            return n
        before, n = node, n + 1


def hlist_empty(head):
    return word(head, 8) == 0


def _hlist_nodes(head):
    node = word(head, 8)
    while node:
        following = word(node, 8)
        yield node
        node = following


def hlist_for_each(head):
    """The nodes of a hash chain, as struct hlist_node *."""
    make = typeof("struct hlist_node")
    for node in _hlist_nodes(head):
        yield make(node)


def hlist_for_each_entry(type, head, member):
    """The entries of a hash chain."""
    make, offset = typeof(type), offsetof(type, member)
    for node in _hlist_nodes(head):
        yield make(node - offset)
