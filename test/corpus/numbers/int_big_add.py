# Addition and subtraction of big integers with carries and borrows across digits.
a = 10 ** 50
b = 10 ** 49
print(a + b, a - b, b - a, -a - b)
print(a + 1 - a, a - a, (a + 1) - (a - 1))
c = (1 << 200) - 1
print(c, c + 1, c + 1 - c)
print(hex(c + 1), hex(-c - 1))
print((1 << 200) - (1 << 100), (1 << 100) - (1 << 200))
total = 0
for i in range(100):
    total += (1 << i) * (-1 if i % 2 else 1)
print(total)
x = 1
for i in range(60):
    x = x + x + i
print(x)
for i in range(60):
    x = (x - i) // 2
print(x)
print(sum([10 ** k for k in range(40)]))
print(sum([10 ** 30, -10 ** 30, 5]))
print(10 ** 20 + True, True + True, False - 10 ** 20)
