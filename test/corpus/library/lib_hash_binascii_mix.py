# hashlib, binascii: digests of growing data, hex, base64, crc, and an own HMAC.
import hashlib, binascii
data = b"The quick brown fox jumps over the lazy dog"
for n in ("md5", "sha1", "sha256"):
    h = hashlib.new(n)
    for i in range(0, len(data), 7): h.update(data[i:i + 7])
    print(n, h.hexdigest(), h.digest_size, h.block_size, h.hexdigest() == getattr(hashlib, n)(data).hexdigest())
def hmac(key, msg):
    key = key.ljust(64, b"\0") if len(key) <= 64 else hashlib.sha256(key).digest().ljust(64, b"\0")
    inner = hashlib.sha256(bytes(k ^ 0x36 for k in key) + msg).digest()
    return hashlib.sha256(bytes(k ^ 0x5c for k in key) + inner).hexdigest()
print(hmac(b"key", data), hmac(b"k" * 100, b""))
print(binascii.hexlify(b"\x00\xffab"), binascii.unhexlify("00ff"), binascii.b2a_base64(data), binascii.a2b_base64(b"aGVsbG8="), binascii.crc32(data), hex(binascii.crc32(b"b", binascii.crc32(b"a"))), binascii.crc32(b"ab") == binascii.crc32(b"b", binascii.crc32(b"a")))
h = hashlib.sha256(b"a")
g = h.copy()
h.update(b"b")
print(h.hexdigest() == hashlib.sha256(b"ab").hexdigest(), g.hexdigest() == hashlib.sha256(b"a").hexdigest(), hashlib.md5(b"").hexdigest())
for f in (lambda: binascii.unhexlify("0"), lambda: binascii.unhexlify("zz"), lambda: hashlib.md5("text"), lambda: hashlib.new("nope"), lambda: hashlib.sha1(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__)
def merkle(items):
    level = [hashlib.sha256(i).digest() for i in items]
    while len(level) > 1:
        if len(level) % 2: level.append(level[-1])
        level = [hashlib.sha256(a + b).digest() for a, b in zip(level[::2], level[1::2])]
    return level[0].hex()
print(merkle([b"a", b"b", b"c"])[:16], merkle([b"x"])[:16])
