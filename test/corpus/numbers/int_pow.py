# Power: big results, zero and negative exponents, three-argument pow.
print(2 ** 0, 0 ** 0, 0 ** 5, (-3) ** 3, (-3) ** 4, 1 ** 1000, (-1) ** 1001)
print(2 ** 100, 3 ** 77, 10 ** 25, (-7) ** 31)
print(2 ** -1, 4 ** -2, (-2) ** -3, 10 ** -3)
print(pow(2, 10), pow(3, 4, 5), pow(2, 1000, 1000007), pow(-3, 5, 7), pow(3, 5, -7))
print(pow(123456789, 987654321, 10 ** 18 + 9))
print(pow(3, -1, 11), pow(10, -3, 7), pow(2, 0, 1), pow(5, 0, 3), pow(5, 3, 1))
for f in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 0 ** -1, lambda: pow(0, -2)):
    try:
        print(f())
    except (ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
n = 2 ** 127 - 1
print([pow(a, n - 1, n) for a in (2, 3, 5, 7)])
print(2 ** 0.5 * 2 ** 0.5, 4 ** 0.5, 2.0 ** 3, 2 ** 3.0)
