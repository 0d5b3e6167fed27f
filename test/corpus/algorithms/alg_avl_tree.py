# A balanced search tree: insert, delete, iteration, ranks, ranges; its height stays small.
class Node:
    __slots__ = ("k", "l", "r", "h", "n")
    def __init__(self, k): self.k, self.l, self.r, self.h, self.n = k, None, None, 1, 1
def h(t): return t.h if t else 0
def size(t): return t.n if t else 0
def fix(t): t.h = 1 + max(h(t.l), h(t.r)); t.n = 1 + size(t.l) + size(t.r); return t
def right(t): l = t.l; t.l, l.r = l.r, t; fix(t); return fix(l)
def left(t): r = t.r; t.r, r.l = r.l, t; fix(t); return fix(r)
def balance(t):
    fix(t)
    b = h(t.l) - h(t.r)
    if b > 1:
        if h(t.l.l) < h(t.l.r): t.l = left(t.l)
        return right(t)
    if b < -1:
        if h(t.r.r) < h(t.r.l): t.r = right(t.r)
        return left(t)
    return t
def insert(t, k):
    if not t: return Node(k)
    if k < t.k: t.l = insert(t.l, k)
    elif k > t.k: t.r = insert(t.r, k)
    return balance(t)
def delete(t, k):
    if not t: raise KeyError(k)
    if k < t.k: t.l = delete(t.l, k)
    elif k > t.k: t.r = delete(t.r, k)
    elif not t.l or not t.r: return t.l or t.r
    else:
        m = t.r
        while m.l: m = m.l
        t.k = m.k
        t.r = delete(t.r, m.k)
    return balance(t)
def walk(t):
    if t: yield from walk(t.l); yield t.k; yield from walk(t.r)
def at(t, i):
    s = size(t.l)
    return at(t.l, i) if i < s else t.k if i == s else at(t.r, i - s - 1)
t = None
for i in range(300): t = insert(t, i * 7919 % 307)
keys = list(walk(t))
print(t.h, t.n, keys == sorted(keys), [at(t, i) == keys[i] for i in (0, 50, 299)])
for i in range(0, 300, 2): t = delete(t, i * 7919 % 307)
print(t.h, t.n, list(walk(t))[:10])
try: delete(t, 1000)
except KeyError as e: print(repr(e))
for i in range(200): t = insert(t, -i)
print(t.h, at(t, 0), at(t, t.n - 1))
