# Bit manipulation with ints of any size: popcount, parity, gray codes, masks, sign extension, reversal.
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
def reverse(n, width):
    r = 0
    for _ in range(width):
        r = r << 1 | n & 1
        n >>= 1
    return r
def sign(n, bits):
    return (n & (1 << bits) - 1 ^ 1 << bits - 1) - (1 << bits - 1)
for n in (0, 1, 2, 255, 0xdeadbeef, 2 ** 61, 2 ** 62 - 1, 2 ** 62, 2 ** 63, 2 ** 64 - 1, 2 ** 100 + 5):
    print(n, popcount(n), n.bit_count(), n.bit_length(), (-n).bit_length(), (-n).bit_count(), n & -n, n ^ n >> 1)
print([hex(reverse(v, 16)) for v in (1, 0x8001, 0x1234, 0xffff)])
print([sign(v, 8) for v in (0, 127, 128, 255)], [sign(v, 64) for v in (2 ** 63, 2 ** 64 - 1, 5)])
print([~v for v in (0, 1, -1, 2 ** 62, -(2 ** 62), 2 ** 100)])
a, b = 0b1100, 0b1010
print(bin(a & b), bin(a | b), bin(a ^ b), bin(a & ~b), bin(~(a | b) & 0xf))
print(-1 >> 100, -1 << 70, 1 << 0, -5 >> 1, -5 & 0xff, -5 | 3, -5 ^ 3, (-(2 ** 70)) >> 69, (-(2 ** 70) - 1) >> 69)
print((2 ** 70) & -(2 ** 66), (2 ** 70 + 1) | -(2 ** 68), (2 ** 70) ^ -1, -(2 ** 70) & (2 ** 71 - 1))
for s in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.0 & 1, lambda: ~1.5, lambda: "a" | 1, lambda: 0 << 10 ** 30, lambda: 1 >> 10 ** 30, lambda: -1 >> 10 ** 30):
    try:
        print(s())
    except Exception as e:
        print(type(e).__name__, e)
print(True & 1, True & True, True | False, True ^ True, type(True & 1), type(True & True), ~True)
x = 0
for i in (3, 64, 65, 130):
    x |= 1 << i
print(x, [i for i in range(140) if x >> i & 1], hex(x))
