# CRC-32, Adler-32, Fletcher, FNV, base64 and run-length coding over bytes, written by hand.
def crc32(data):
    c = 0xffffffff
    for b in data:
        c ^= b
        for _ in range(8): c = c >> 1 ^ (0xedb88320 if c & 1 else 0)
    return c ^ 0xffffffff
def adler(data):
    a, b = 1, 0
    for x in data: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
def fnv(data):
    h = 0xcbf29ce484222325
    for b in data: h = (h ^ b) * 0x100000001b3 & (1 << 64) - 1
    return h
A = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(data):
    out = bytearray()
    for i in range(0, len(data), 3):
        c = data[i:i + 3]
        n = int.from_bytes(c.ljust(3, b"\0"), "big")
        e = [A[n >> s & 63] for s in (18, 12, 6, 0)]
        out += bytes(e[:len(c) + 1]).ljust(4, b"=")
    return bytes(out)
def unb64(text):
    out = bytearray()
    for i in range(0, len(text), 4):
        q = text[i:i + 4]
        pad = q.count(b"=")
        n = 0
        for c in q.replace(b"=", b"A"): n = n << 6 | A.index(c)
        out += n.to_bytes(3, "big")[:3 - pad]
    return bytes(out)
def rle(data):
    out, i = bytearray(), 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255: j += 1
        out += bytes((j - i, data[i]))
        i = j
    return bytes(out)
def unrle(data): return b"".join(bytes([v]) * n for n, v in zip(data[::2], data[1::2]))
for d in (b"", b"a", b"ab", b"abc", b"123456789", b"hello world" * 5, bytes(range(256)), b"\0" * 300):
    print(len(d), hex(crc32(d)), hex(adler(d)), hex(fnv(d)), b64(d)[:20], unb64(b64(d)) == d, unrle(rle(d)) == d, len(rle(d)))
