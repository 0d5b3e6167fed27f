# A lazy segment tree and a Fenwick tree against plain lists.
class Segment:
    def __init__(self, values):
        self.n = 1
        while self.n < len(values): self.n *= 2
        self.sum = [0] * self.n + list(values) + [0] * (self.n - len(values))
        self.lazy = [0] * (2 * self.n)
        for i in range(self.n - 1, 0, -1): self.sum[i] = self.sum[2 * i] + self.sum[2 * i + 1]
    def add(self, lo, hi, v, node=1, l=0, r=None):
        r = self.n if r is None else r
        if hi <= l or r <= lo: return
        if lo <= l and r <= hi:
            self.sum[node] += v * (r - l); self.lazy[node] += v
            return
        m = (l + r) // 2
        self.add(lo, hi, v, 2 * node, l, m); self.add(lo, hi, v, 2 * node + 1, m, r)
        self.sum[node] = self.sum[2 * node] + self.sum[2 * node + 1] + self.lazy[node] * (r - l)
    def get(self, lo, hi, node=1, l=0, r=None, above=0):
        r = self.n if r is None else r
        if hi <= l or r <= lo: return 0
        if lo <= l and r <= hi: return self.sum[node] + above * (r - l)
        m, above = (l + r) // 2, above + self.lazy[node]
        return self.get(lo, hi, 2 * node, l, m, above) + self.get(lo, hi, 2 * node + 1, m, r, above)
class Fenwick:
    def __init__(self, n): self.t = [0] * (n + 1)
    def add(self, i, v):
        i += 1
        while i < len(self.t): self.t[i] += v; i += i & -i
    def sum(self, i):
        s = 0
        while i: s += self.t[i]; i -= i & -i
        return s
    def find(self, k):
        pos, step = 0, 1 << len(self.t).bit_length()
        while step:
            if pos + step < len(self.t) and self.t[pos + step] < k: pos += step; k -= self.t[pos]
            step >>= 1
        return pos
plain = [i * i % 13 for i in range(21)]
seg, fen = Segment(plain), Fenwick(21)
for i, v in enumerate(plain): fen.add(i, v)
x = 7
for step in range(60):
    x = x * 1103515245 + 12345 & 0x7fffffff
    lo, hi = sorted((x % 22, x // 22 % 22))
    if step % 2: seg.add(lo, hi, x % 9 - 4); plain[lo:hi] = [p + x % 9 - 4 for p in plain[lo:hi]]
    assert seg.get(lo, hi) == sum(plain[lo:hi]), step
print(plain, seg.get(0, 21), [seg.get(i, i + 5) for i in range(0, 20, 5)])
print([fen.sum(i) for i in range(0, 22, 3)], [fen.find(k) for k in (1, 10, 50, 100)])
