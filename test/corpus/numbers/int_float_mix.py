# Mixed arithmetic of big ints and floats keeps or loses precision as Python's does.
for n in (2 ** 53 - 1, 2 ** 53, 2 ** 53 + 1, 2 ** 53 + 3, 2 ** 63, 2 ** 64 + 2 ** 11, 2 ** 64 + 2 ** 12, 10 ** 22, 10 ** 23, 3 ** 100):
    print(n, float(n), int(float(n)) - n, n * 1.0 == n, n / 3, n // 1.5, -n + 0.5, n / n)
print((10 ** 400) / (10 ** 399), 10 ** 400 // 10 ** 399, (2 ** 2000 + 1) / 2 ** 1999, 1 / 3, 10 ** 17 / 3, 7 / 10 ** 30)
for f in (lambda: 10 ** 400 * 1.0, lambda: 10 ** 400 / 3, lambda: 1.0 + 10 ** 400, lambda: 10 ** 400 / 1e10):
    try:
        print(f())
    except OverflowError as e:
        print(e)
print(1e300 < 10 ** 300, 1e300 == 10 ** 300, 1e22 == 10 ** 22, 1e23 == 10 ** 23, 0.1 == 1 / 10, 10 ** -2, 2 ** -1074 > 0, 2 ** -1075)
print(int(1e300) % 1000007, int(1e23), round(1e23), float(str(10 ** 23)), 5 // 0.3, 5 % 0.3, -5 % 0.3, 2 ** 0.5 ** 2)
