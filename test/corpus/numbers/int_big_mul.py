# Multiplication of big integers, small by big, squares, signs.
a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a * b)
print(a * -b, -a * -b, a * 0, 0 * -b, a * 1, a * -1)
print(a * a, a * a - a ** 2)
print((10 ** 40 + 1) * (10 ** 40 - 1) == 10 ** 80 - 1)
p = 1
for i in range(1, 61):
    p *= i
print(p)
for i in range(60, 0, -1):
    assert p % i == 0
    p //= i
print(p)
x = 3 ** 300
y = 7 ** 250
print(x * y == 3 ** 50 * 21 ** 250)
print((x * y) % 1000000007, (x * y) // y == x)
print((2 ** 1000 - 1) * (2 ** 1000 + 1) == 2 ** 2000 - 1)
big = (1 << 4000) - 1
print((big * big) % (1 << 64), (big * big).bit_length())
print(str(big * big)[:40], str(big * big)[-40:])
