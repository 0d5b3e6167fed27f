# Number bases: conversion, base64, hex dumps, bits, CRC32, Adler, FNV, xorshift.
D = "0123456789abcdefghijklmnopqrstuvwxyz"
def to_base(n, b):
    if n < 0:
        return "-" + to_base(-n, b)
    s = ""
    while True:
        n, r = divmod(n, b)
        s = D[r] + s
        if not n:
            return s
for n in (0, 1, -255, 10 ** 18, 2 ** 100 + 1):
    print([to_base(n, b) for b in (2, 3, 8, 16, 36)][1:], all(int(to_base(n, b), b) == n for b in range(2, 37)))
A = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(b):
    out = ""
    for i in range(0, len(b), 3):
        c = b[i:i + 3]
        n = int.from_bytes(c + b"\0" * (3 - len(c)), "big")
        s = "".join(A[n >> k & 63] for k in (18, 12, 6, 0))
        out += s[:len(c) + 1] + "=" * (3 - len(c))
    return out
def unb64(s):
    n, out = 0, bytearray()
    for i in range(0, len(s), 4):
        n = 0
        for c in s[i:i + 4]:
            n = n << 6 | (A.index(c) if c != "=" else 0)
        out += n.to_bytes(3, "big")
    return bytes(out[:len(out) - s.count("=")])
for b in (b"", b"f", b"fo", b"foo", b"foobar", bytes(range(0, 256, 7))):
    print(b64(b), unb64(b64(b)) == b)
def crc32(b):
    c = 0xffffffff
    for x in b:
        c ^= x
        for _ in range(8):
            c = c >> 1 ^ (0xedb88320 if c & 1 else 0)
    return c ^ 0xffffffff
def fnv(b):
    h = 0xcbf29ce484222325
    for x in b:
        h = (h ^ x) * 0x100000001b3 & 0xffffffffffffffff
    return h
def adler(b):
    a, s = 1, 0
    for x in b:
        a = (a + x) % 65521
        s = (s + a) % 65521
    return s << 16 | a
for b in (b"", b"123456789", b"krait", bytes(range(256))):
    print(f"{crc32(b):08x} {fnv(b):016x} {adler(b):08x}")
x, out = 88172645463325252, []
for _ in range(5):
    x ^= x << 13 & 0xffffffffffffffff
    x ^= x >> 7
    x ^= x << 17 & 0xffffffffffffffff
    out.append(x)
print(out)
def dump(b):
    for i in range(0, len(b), 8):
        c = b[i:i + 8]
        print(f"{i:04x}  {' '.join(f'{x:02x}' for x in c):<23}  {''.join(chr(x) if 32 <= x < 127 else '.' for x in c)}")
dump(b"hello\n\x00\xffworld 123")
