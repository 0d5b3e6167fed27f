"""Linked lists: struct list_head and struct hlist_head."""
from _krait import offsetof, typeof, walk, word

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
    return sum(1 for _ in list_for_each(head))


def list_for_each(head):
    """The nodes of a list, as struct list_head *."""
    return walk("struct list_head", head, None, NEXT, True)


def list_for_each_entry(type, head, member):
    """The entries of a list: list_for_each_entry("struct module", modules, "list")."""
    return walk(type, head, member, NEXT, True)


def list_for_each_entry_reverse(type, head, member):
    return walk(type, head, member, PREV, True)


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


def hlist_for_each(head):
    """The nodes of a hash chain, as struct hlist_node *."""
    return walk("struct hlist_node", head, None, NEXT, False)


def hlist_for_each_entry(type, head, member):
    """The entries of a hash chain."""
    return walk(type, head, member, NEXT, False)
