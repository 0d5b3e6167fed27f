# Integer arithmetic: signs of floor division and modulo, precedence, unary operators.
for a in (7, -7, 0, 1, -1, 100):
    for b in (3, -3, 1, -1, 10):
        print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b))
print(2 + 3 * 4 - 5, (2 + 3) * 4, 2 ** 3 ** 2, -2 ** 2, (-2) ** 2)
print(-7 // 2, -(7 // 2), 7 // -2, -7 % 3, 7 % -3)
print(+5, -5, ~5, ~-6, - -5, not 5)
print(1 / 2, 7 / 7, -1 / 4, 0 / 5)
x = 10
x += 5
print(x)
x -= 3
x *= 7
print(x)
x //= 4
print(x)
x %= 6
print(x)
x **= 5
print(x)
x <<= 3
x >>= 1
x |= 1
x &= 0xff
x ^= 0x55
print(x)
print(abs(-5), abs(5), abs(0))
print(5 .bit_length(), (0).bit_length(), (-8).bit_length(), (255).bit_count())
