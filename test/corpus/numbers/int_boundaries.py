# Arithmetic around the widths that implementations use: 30, 31, 32, 61, 62, 63 and 64 bits.
for bits in (29, 30, 31, 32, 33, 60, 61, 62, 63, 64, 65, 127, 128):
    p = 1 << bits
    print(bits, p - 1, p, p + 1, -p, -p - 1, -p + 1)
    print(p * p, (p - 1) * (p - 1), (p - 1) * -p)
    print((p - 1) + 1 == p, p - 1 < p, -p - 1 < -p, p // 2, p % 7, -p // 3, -p % 7)
    print(~p, p ^ (p - 1), p & -p, (-p) >> 1, (-p - 1) >> 1, -p | 1)
    s = 0
    for i in range(3):
        s += p
    print(s, s - 3 * p)
print(4611686018427387903 + 1, -4611686018427387904 - 1)
print(9223372036854775807 + 1, -9223372036854775808 - 1)
print(3037000500 * 3037000500, -3037000500 * 3037000500)
print(2147483648 * 2147483648, 4294967296 * 4294967296)
