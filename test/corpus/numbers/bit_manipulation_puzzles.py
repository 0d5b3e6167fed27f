# Bits: counting, reversing, subsets, single numbers, Gray codes, De Bruijn, masks and parity.
def rev(n, w=8): return int(f"{n:0{w}b}"[::-1], 2)
print([rev(n) for n in (1, 2, 0b10110000, 255)], [n.bit_count() for n in range(10)], [n & -n for n in range(1, 10)], [n & n - 1 for n in range(8)])
def subsets(mask):
    s = mask
    while True:
        yield s
        if s == 0: return
        s = s - 1 & mask
print([f"{s:04b}" for s in subsets(0b1011)], sum(1 for _ in subsets(255)))
def single(a): x = 0; [x := x ^ v for v in a]; return x
def two(a):
    x = single(a); low = x & -x
    return sorted((single([v for v in a if v & low]), single([v for v in a if not v & low])))
print(single([4, 1, 2, 1, 2]), two([1, 2, 1, 3, 2, 5]), single([]))
def next_same(n): c = n & -n; r = n + c; return r | ((n ^ r) >> 2) // c
n, out = 0b0111, []
for _ in range(8): out.append(f"{n:06b}"); n = next_same(n)
print(out)
def debruijn(k, n):
    a, seq = [0] * k * n, []
    def db(t, p):
        if t > n:
            if n % p == 0: seq.extend(a[1:p + 1])
        else:
            a[t] = a[t - p]; db(t + 1, p)
            for j in range(a[t - p] + 1, k): a[t] = j; db(t + 1, t)
    db(1, 1); return "".join(map(str, seq))
s = debruijn(2, 4); print(s, len({(s + s)[i:i + 4] for i in range(16)}), debruijn(3, 2))
def add(a, b, m=(1 << 32) - 1):
    while b: a, b = (a ^ b) & m, (a & b) << 1 & m
    return a
def mul(a, b):
    r = 0
    while b: r, a, b = (add(r, a) if b & 1 else r), a << 1, b >> 1
    return r
print(add(123, 456), add(2 ** 32 - 1, 1), mul(12, 13), all(add(i, j) == i + j for i in range(30) for j in range(30)))
def sign32(n): return (n & 0xffffffff ^ 1 << 31) - (1 << 31)
print([sign32(n) for n in (0, 2 ** 31, 2 ** 32 - 1, -5, 2 ** 33 + 7)], [(-1 >> k, 1 << k) for k in (0, 5, 70)], ~0, ~(1 << 70), -8 >> 1, -1 & 0xff, (-5) & 7, -5 | 2, -5 ^ 3)
def pack(y, m, d): return y << 9 | m << 5 | d
p = pack(2024, 2, 29); print(p, (p >> 9, p >> 5 & 15, p & 31), f"{p:#034b}", f"{p:x}", [b for b in range(32) if p >> b & 1])
print([bin(n ^ n >> 1) for n in range(5)], [n.bit_length() for n in (0, 1, 255, 256, -256)], (1 << 100).bit_length(), [1 << i for i in range(6)], sum(1 << i for i in (0, 3, 5)), int("".join(str(i % 2) for i in range(20)), 2), [(n >> 1) & 0x55 | (n & 0x55) << 1 for n in (1, 2, 0xaa)])
def popcounts(n): c = [0] * (n + 1); [c.__setitem__(i, c[i >> 1] + (i & 1)) for i in range(n + 1)]; return c
print(popcounts(15), [x for x in range(64) if bin(x).count("1") == 3][:6], max(range(1000), key=lambda x: (x.bit_count(), -x)))
