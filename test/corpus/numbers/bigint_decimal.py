# Decimal text of powers, and int() back, around digit-chunk borders.
for b in (2, 3, 7, 10, 16):
    for e in (9, 18, 19, 27, 36, 50, 63, 64, 100):
        n = b ** e
        for v in (n, n - 1, -n):
            assert int(str(v)) == v
    print(b, b ** 19, b ** 36 - 1, len(str(b ** 100)))
print([len(str(10 ** k - 1)) for k in range(1, 30)], 10 ** 18, 10 ** 27 + 10 ** 9, 10 ** 36 + 1, 5 * 10 ** 40)
n = int("123456789" * 20)
print(n, n // 10 ** 100, n % 10 ** 30, f"{n:,}"[:30], f"{n:e}", f"{n:_x}"[:20], "%d" % n == str(n), len(f"{n:b}"))
print(int("0" * 50 + "7"), int("-" + "9" * 30) - 1, str(-10 ** 30), repr(2 ** 64), int(" 12_345_678_901_234_567_890 "))
r = 0
for c in "98765432109876543210987654321":
    r = r * 10 + int(c)
print(r, r == int("98765432109876543210987654321"))
