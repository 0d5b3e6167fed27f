# Bit operations on big and negative integers follow two's complement.
vals = [0, 1, -1, 5, -5, 2 ** 62, -2 ** 62, 2 ** 64 - 1, -2 ** 64, 2 ** 100 + 7, -2 ** 100 - 7, 0xf0f0f0f0f0f0f0f0f0f0f0]
for a in vals:
    for b in vals:
        print(a & b, a | b, a ^ b)
    print(~a, a.bit_length(), a.bit_count())
print((-1) & (2 ** 128 - 1) == 2 ** 128 - 1)
print(hex((-2 ** 70) & (2 ** 80 - 1)))
print((2 ** 70) | -1, (2 ** 70) ^ -1, -(2 ** 70) & -(2 ** 65))
