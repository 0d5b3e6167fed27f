# SHA-256 and MD5-like bit mixing with masked integers.
def primes(n):
    out, c = [], 2
    while len(out) < n:
        if all(c % p for p in out if p * p <= c):
            out.append(c)
        c += 1
    return out
def root_frac(p, k):
    lo, hi, n = 0, 1 << 40, p << (32 * k)
    while lo < hi:
        m = (lo + hi + 1) // 2
        if m ** k <= n:
            lo = m
        else:
            hi = m - 1
    return lo & 0xffffffff
K = [root_frac(p, 3) for p in primes(64)]
H0 = [root_frac(p, 2) for p in primes(8)]
def rotr(x, n): return (x >> n | x << (32 - n)) & 0xffffffff
def sha256(msg):
    h = H0[:]
    data = msg + b"\x80" + b"\0" * ((55 - len(msg)) % 64) + (8 * len(msg)).to_bytes(8, "big")
    for o in range(0, len(data), 64):
        w = [int.from_bytes(data[o + 4 * i:o + 4 * i + 4], "big") for i in range(16)]
        for i in range(16, 64):
            s0 = rotr(w[i - 15], 7) ^ rotr(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = rotr(w[i - 2], 17) ^ rotr(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append(w[i - 16] + s0 + w[i - 7] + s1 & 0xffffffff)
        a, b, c, d, e, f, g, z = h
        for i in range(64):
            t1 = z + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i]
            t2 = (rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, z = t1 + t2 & 0xffffffff, a, b, c, d + t1 & 0xffffffff, e, f, g
        h = [x + y & 0xffffffff for x, y in zip(h, (a, b, c, d, e, f, g, z))]
    return "".join(f"{x:08x}" for x in h)
print([hex(k) for k in K[:3]], [hex(x) for x in H0[:3]])
for m in (b"", b"abc", b"a" * 55, b"a" * 56, b"The quick brown fox jumps over the lazy dog" * 3):
    print(sha256(m))
