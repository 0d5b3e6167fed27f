# Packing and unpacking of bit fields with masks and shifts.
FIELDS = [("present", 1), ("write", 1), ("user", 1), ("rest", 9), ("frame", 40), ("nx", 1)]
def pack(**v):
    r, sh = 0, 0
    for n, w in FIELDS:
        x = v.get(n, 0)
        if x >> w:
            raise OverflowError(f"{n}={x} does not fit {w} bits")
        r |= x << sh
        sh += w
    return r
def unpack(x):
    out = {}
    for n, w in FIELDS:
        out[n] = x & (1 << w) - 1
        x >>= w
    return out
for v in ({}, {"present": 1, "frame": 0xdeadbeef}, {"nx": 1, "user": 1, "frame": (1 << 40) - 1}):
    p = pack(**v)
    print(hex(p), unpack(p), pack(**unpack(p)) == p)
try:
    pack(present=2)
except OverflowError as e:
    print(e)
def sext(x, bits): return (x & (1 << bits) - 1) - ((x >> bits - 1 & 1) << bits)
print([sext(x, 8) for x in (0, 127, 128, 255, 256 + 5)], sext(0xffffffffffffffff, 64), sext(1 << 63, 64))
def popcount(x): return bin(x).count("1")
print([popcount(x) for x in (0, 255, 2 ** 64 - 1, 10 ** 30)], [x & -x for x in (12, 7, 0, -8)], [x & x - 1 for x in (12, 8, 0)])
def swap32(x): return int.from_bytes(x.to_bytes(4, "little"), "big")
print(hex(swap32(0x12345678)), hex(~0 & 0xffff), hex(-1 & 0xffffffffffffffff), 1 | 2 ^ 3 & 4, 1 << 2 + 1, 6 & 3 == 2)
