# Floor division and modulo of big integers, all signs, divisors of several digits.
a = 10 ** 45 + 12345
for d in (3, 7, 10 ** 9, 2 ** 32, 2 ** 62, 2 ** 64 - 1, 10 ** 20 + 39, 10 ** 44, 10 ** 45 + 12344, 10 ** 46):
    for s in (1, -1):
        for t in (1, -1):
            q, r = divmod(a * s, d * t)
            assert q * d * t + r == a * s
            print(q, r)
print((2 ** 128) // (2 ** 64 - 1), (2 ** 128) % (2 ** 64 - 1))
print((2 ** 192 - 1) // (2 ** 128 - 1), (2 ** 192 - 1) % (2 ** 128 - 1))
print((2 ** 192) // (2 ** 96 + 1), (2 ** 192) % (2 ** 96 + 1))
x = 0xffffffffffffffff0000000000000000ffffffffffffffff
y = 0xffffffffffffffff0000000000000001
print(hex(x // y), hex(x % y))
n = 17 ** 100
while n > 1:
    n, r = divmod(n, 17 ** 7)
    print(r, end=" ")
print(n)
try:
    a // 0
except ZeroDivisionError as e:
    print(e)
try:
    a % 0
except ZeroDivisionError as e:
    print(e)
try:
    divmod(a, 0)
except ZeroDivisionError as e:
    print(e)
