# repr of floats: the shortest text that reads back, exponent style, special values.
for v in (0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e5, 123456789.0, 1e15, 1e16, 1e17, 123456789012345678.0, 1.5e300, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 9007199254740993.0, 4.35, 0.3, 2.5e-7, 1e22, 1e23, 299792458.0, 6.02214076e23, 1.1, 3.14159265358979):
    print(v, repr(-v), str(v) == repr(v), float(repr(v)) == v)
print(float("inf"), float("-inf"), float("nan"), [1e100, -1e-100], (0.5,), {1.5: 2.5})
print(1e309, -1e309, 1e-400, 1e308 * 10, 1e308 * 10 - 1e308 * 10)
x = 1.0
for i in range(20):
    x = x / 3
    print(x, end=" ")
print()
x = 1.0
for i in range(25):
    x = x * 7.1
    print(x, end=" ")
print()
