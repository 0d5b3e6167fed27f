# Trees: binary search tree with deletion, traversal orders, trie, heap, Huffman codes.
class BST:
    class Node:
        def __init__(self, k): self.k, self.l, self.r = k, None, None
    root = None
    def add(self, k):
        def go(n):
            if n is None:
                return BST.Node(k)
            if k < n.k:
                n.l = go(n.l)
            elif k > n.k:
                n.r = go(n.r)
            return n
        self.root = go(self.root)
    def remove(self, k):
        def go(n, k):
            if n is None:
                raise KeyError(k)
            if k < n.k:
                n.l = go(n.l, k)
            elif k > n.k:
                n.r = go(n.r, k)
            elif n.l is None:
                return n.r
            elif n.r is None:
                return n.l
            else:
                m = n.r
                while m.l:
                    m = m.l
                n.k = m.k
                n.r = go(n.r, m.k)
            return n
        self.root = go(self.root, k)
    def walk(self, order):
        def go(n):
            if n:
                if order == "pre": yield n.k
                yield from go(n.l)
                if order == "in": yield n.k
                yield from go(n.r)
                if order == "post": yield n.k
        return list(go(self.root))
    def height(self):
        h = lambda n: 1 + max(h(n.l), h(n.r)) if n else 0
        return h(self.root)
t = BST()
for k in (50, 30, 70, 20, 40, 60, 80, 35, 45, 65):
    t.add(k)
for o in ("pre", "in", "post"):
    print(o, t.walk(o))
for k in (20, 30, 50, 80):
    t.remove(k)
    print(k, t.walk("in"), t.height())
try:
    t.remove(999)
except KeyError as e:
    print("missing", e)
class Trie:
    def __init__(self): self.root = {}
    def add(self, w):
        n = self.root
        for c in w:
            n = n.setdefault(c, {})
        n["$"] = True
    def find(self, p):
        n = self.root
        for c in p:
            if c not in n:
                return []
            n = n[c]
        out = []
        def go(n, s):
            for k in sorted(n):
                out.append(s) if k == "$" else go(n[k], s + k)
        go(n, p)
        return out
tr = Trie()
for w in "car card care cat dog do".split():
    tr.add(w)
print(tr.find("car"), tr.find("d"), tr.find("x"), tr.find(""))
def huff(s):
    f = {}
    for c in s:
        f[c] = f.get(c, 0) + 1
    q = sorted((n, c, c) for c, n in f.items())
    while len(q) > 1:
        (a, ka, x), (b, kb, y), *q = q
        q = sorted(q + [(a + b, min(ka, kb), (x, y))], key=lambda t: t[:2])
    codes = {}
    def go(n, p):
        if isinstance(n, str):
            codes[n] = p or "0"
        else:
            go(n[0], p + "0")
            go(n[1], p + "1")
    go(q[0][2], "")
    return codes
c = huff("abracadabra")
enc = "".join(c[x] for x in "abracadabra")
print(dict(sorted(c.items())), enc, len(enc))
dec, cur, rev = "", "", {v: k for k, v in c.items()}
for b in enc:
    cur += b
    if cur in rev:
        dec, cur = dec + rev[cur], ""
print(dec)
