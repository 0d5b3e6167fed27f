# Rolling hashes: repeated substrings, content-defined chunks, palindromes by hashing, a Merkle tree.
M, B = (1 << 61) - 1, 257
class Hash:
    def __init__(self, s):
        self.h, self.p = [0], [1]
        for c in s: self.h.append((self.h[-1] * B + ord(c)) % M); self.p.append(self.p[-1] * B % M)
    def get(self, i, j): return (self.h[j] - self.h[i] * self.p[j - i]) % M
def longest_repeat(s):
    h, lo, hi, best = Hash(s), 0, len(s), ""
    while lo < hi:
        n, seen = (lo + hi + 1) // 2, {}
        found = next((i for i in range(len(s) - n + 1) if seen.setdefault(h.get(i, i + n), i) != i), None)
        if found is None: hi = n - 1
        else: lo, best = n, s[found:found + n]
    return best
print([longest_repeat(s) for s in ("banana", "abcdef", "aaaa", "the cat and the cat", "")])
def palindrome(s):
    f, r, n, best = Hash(s), Hash(s[::-1]), len(s), ""
    for c in range(2 * n - 1):
        lo, hi = 0, min((c + 1) // 2, n - 1 - c // 2) if n else 0
        a, b = (c + 1) // 2, c // 2
        while lo < hi:
            k = (lo + hi + 1) // 2
            if a - k >= 0 and b + k < n and f.get(a - k, b + k + 1) == r.get(n - b - k - 1, n - a + k): lo = k
            else: hi = k - 1
        cand = s[a - lo:b + lo + 1]
        if cand == cand[::-1] and len(cand) > len(best): best = cand
    return best
print([palindrome(s) for s in ("babad", "cbbd", "forgeeksskeegfor", "x", "")])
def chunks(data, mask=15, window=4):
    out, start, h = [], 0, 0
    for i, c in enumerate(data):
        h = (h * 31 + c) & 0xffff
        if h & mask == mask or i - start > 40: out.append(data[start:i + 1]); start, h = i + 1, 0
    return out + [data[start:]] if start < len(data) else out
a = bytes((i * i * 7 + i) % 251 for i in range(200)); c = chunks(a); d = chunks(a[:90] + b"!!" + a[90:])
print(len(c), [len(x) for x in c], len(set(c) & set(d)), b"".join(d) == a[:90] + b"!!" + a[90:])
import hashlib
def merkle(leaves):
    level = [hashlib.sha256(x).digest() for x in leaves]; tree = [level]
    while len(level) > 1: level = [hashlib.sha256(level[i] + level[min(i + 1, len(level) - 1)]).digest() for i in range(0, len(level), 2)]; tree.append(level)
    return tree
def proof(tree, i):
    out = []
    for level in tree[:-1]: out.append((i & 1, level[min(i ^ 1, len(level) - 1)])); i >>= 1
    return out
def check(leaf, path, root):
    h = hashlib.sha256(leaf).digest()
    for right, other in path: h = hashlib.sha256(other + h if right else h + other).digest()
    return h == root
t = merkle([b"a", b"b", b"c", b"d", b"e"]); root = t[-1][0]
print(root.hex()[:16], [len(l) for l in t], [check(x, proof(t, i), root) for i, x in enumerate((b"a", b"b", b"c", b"d", b"e"))], check(b"x", proof(t, 0), root))
