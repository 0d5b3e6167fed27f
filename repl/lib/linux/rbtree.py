"""Red-black trees: struct rb_root (of a struct rb_root_cached the member rb_root)."""
from _krait import cast, offsetof, typeof

__all__ = ["rb_first", "rb_last", "rb_next", "rb_parent", "rb_prev", "rbtree_find", "rbtree_inorder_for_each",
           "rbtree_inorder_for_each_entry", "validate_rbtree"]


def _root(root):
    if root.type_.kind == "pointer":
        root = root[0]
    return root.rb_root.rb_node if typeof(root).has("rb_leftmost") else root.rb_node


def rb_parent(node):
    """The parent of a node; None of the root."""
    parent = node.__rb_parent_color & ~3
    return cast("struct rb_node *", parent) if parent else None


def _down(node, side):
    while node:
        last, node = node, node.member_(side)
    return last


def rb_first(root):
    """The leftmost node; None of an empty tree."""
    node = _root(root)
    return _down(node, "rb_left") if node else None


def rb_last(root):
    node = _root(root)
    return _down(node, "rb_right") if node else None


def _step(node, side, other):
    if node.member_(side):
        return _down(node.member_(side), other)
    parent = rb_parent(node)
    while parent is not None and parent.member_(side) == node:
        node, parent = parent, rb_parent(parent)
    return parent


def rb_next(node):
    """The next node in order; None behind the last."""
    return _step(node, "rb_right", "rb_left")


def rb_prev(node):
    return _step(node, "rb_left", "rb_right")


def rbtree_inorder_for_each(root):
    """The nodes of a tree in order."""
    path, node = [], _root(root)
    while path or node:
        while node:
            path.append(node)
            node = node.rb_left
        node = path.pop()
        right = node.rb_right
        yield node
        node = right


def rbtree_inorder_for_each_entry(type, root, member):
    """The entries of a tree in order."""
    make, offset = typeof(type), offsetof(type, member)
    for node in rbtree_inorder_for_each(root):
        yield make(int(node) - offset)


def rbtree_find(type, root, member, key, compare):
    """The entry for which compare(key, entry) is 0, found by its sign; None."""
    make, offset = typeof(type), offsetof(type, member)
    node = _root(root)
    while node:
        entry = make(int(node) - offset)
        order = compare(key, entry)
        if order == 0:
            return entry
        node = node.rb_left if order < 0 else node.rb_right
    return None


def validate_rbtree(root):
    """The number of nodes; ValueError where a child does not know its parent, or two red nodes follow."""
    n = 0
    for node in rbtree_inorder_for_each(root):
        n += 1
        for child in (node.rb_left, node.rb_right):
            if not child:
                continue
            if rb_parent(child) != node:
                raise ValueError(f"{int(child):#x} does not point to its parent {int(node):#x}")
            if not (node.__rb_parent_color | child.__rb_parent_color) & 1:
                raise ValueError(f"{int(child):#x} and its parent are both red")
    return n
