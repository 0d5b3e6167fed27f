# An LRU cache on an ordered dict and on a linked list give the same history.
class Lru:
    def __init__(self, n): self.n, self.d, self.hits, self.misses = n, {}, 0, 0
    def get(self, k):
        if k not in self.d:
            self.misses += 1
            return None
        self.hits += 1
        v = self.d[k] = self.d.pop(k)
        return v
    def put(self, k, v):
        self.d.pop(k, None)
        self.d[k] = v
        if len(self.d) > self.n:
            del self.d[next(iter(self.d))]
    def keys(self): return list(self.d)
class Node:
    __slots__ = ("k", "v", "p", "n")
class Lru2:
    def __init__(self, n):
        self.n, self.m = n, {}
        self.root = r = Node()
        r.p = r.n = r
    def _unlink(self, x): x.p.n, x.n.p = x.n, x.p
    def _push(self, x):
        r = self.root
        x.p, x.n = r.p, r
        r.p.n = x
        r.p = x
    def get(self, k):
        x = self.m.get(k)
        if x is None:
            return None
        self._unlink(x)
        self._push(x)
        return x.v
    def put(self, k, v):
        x = self.m.get(k)
        if x:
            self._unlink(x)
        else:
            x = self.m[k] = Node()
            x.k = k
        x.v = v
        self._push(x)
        if len(self.m) > self.n:
            old = self.root.n
            self._unlink(old)
            del self.m[old.k]
    def keys(self):
        out, x = [], self.root.n
        while x is not self.root:
            out.append(x.k)
            x = x.n
        return out
a, b, s = Lru(5), Lru2(5), 7
for i in range(400):
    s = (s * 1103515245 + 12345) % 2 ** 31
    k, op = s // 8 % 9, s // 1024 % 3
    if op:
        assert a.get(k) == b.get(k)
    else:
        a.put(k, i)
        b.put(k, i)
    assert a.keys() == b.keys()
    if i % 40 == 0:
        print(i, a.keys())
print(a.hits, a.misses)
