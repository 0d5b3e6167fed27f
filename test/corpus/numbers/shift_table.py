# Shifts of every size and sign, against multiplication and floor division by powers of two.
vals = [0, 1, -1, 5, -5, 2 ** 31, -(2 ** 31) - 1, 2 ** 61, 2 ** 62 - 1, -(2 ** 62), 2 ** 63, 3 ** 50, -(7 ** 40)]
ok = 0
for v in vals:
    for s in (0, 1, 2, 7, 31, 32, 61, 62, 63, 64, 65, 127, 200):
        ok += (v << s == v * 2 ** s) + (v >> s == v // 2 ** s) + ((v << s) >> s == v)
print(ok == len(vals) * 13 * 3)
for v in vals: print(v << 3, v >> 3, v >> 61, (v << 70) % 1000007, v >> 500, v & (1 << 33) - 1)
print(1 << True, True << 1, 8 >> False, (-1) >> 1000, 0 << 10 ** 9)
x = 1
for _ in range(5): x <<= x.bit_length()
print(x, x.bit_length())
while x: x >>= 17
print(x)
