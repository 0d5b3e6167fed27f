# Float arithmetic, floor division, modulo, division by zero, mixed operands.
print(1.5 + 2.25, 1.5 - 2, 3 * 0.1, 7.5 / 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.5), divmod(-7, -2.5))
print(0.1 + 0.2 == 0.3, 0.1 + 0.2, 0.1 * 3, 1 - 0.9)
print(1e308 * 10, -1e308 * 10, 1e-320 / 10, 5e-324 / 2)
print(2 ** 0.5, 2.0 ** 10, 2.0 ** -1, (-2.0) ** 3, 0.0 ** 0, 1.5 ** 2)
print(1e16 + 1, 1e16 + 2, 9007199254740992.0 + 1, 4503599627370497.5)
for f in (lambda: 1.0 / 0, lambda: 1 / 0.0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 1 / 0, lambda: 10.0 ** 400):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
print(-0.0, 0.0 == -0.0, 0.0 + -0.0, -0.0 + -0.0, 0.0 * -1, -0.0 * 5)
print(10 ** 20 * 1.0, 10 ** 20 + 0.5, 3 - 1.5, True + 0.5, 2 ** 62 * 2.0)
print(sum([0.1] * 10), sum([1, 2.5, 3]), sum([1e16, 1.0, -1e16]))
x = 0.0
for i in range(10):
    x += 0.1
print(x, x == 1.0, abs(x - 1) < 1e-9)
print(5.0 // 0.1, 5.0 % 0.1, 1.0 // 0.1, 6.0 // 2.0, -0.0 // 1, 1e300 // 1e-10)
