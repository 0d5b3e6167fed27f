# Bit operations with negative big integers against arithmetic definitions.
for a in (-1, -2, -2 ** 31, -2 ** 62 - 1, -2 ** 64, -2 ** 64 - 1, -10 ** 25):
    for k in (1, 8, 32, 62, 63, 64, 90):
        m = (1 << k) - 1
        assert a & m == a % (1 << k) and a >> k == a // (1 << k) and a << k == a * (1 << k)
        assert a | m == a + m - (a & m) and a ^ m == (a | m) - (a & m)
    print(a, a & 0xff, a >> 7, a | 0xff, a ^ 0xff, ~a, a & a - 1, -a & a, a & -2 ** 40, a | -2 ** 70, a ^ -1)
x = -12345678901234567890123
x &= 2 ** 75 - 1
print(x)
x |= -2 ** 80
print(x)
x ^= 2 ** 81
x >>= 13
x <<= 2
print(x, bin(-10), hex(-2 ** 65), oct(-8), (-2 ** 65).bit_length(), f"{-2 ** 66:x}", f"{-2 ** 66:#b}"[:8])
