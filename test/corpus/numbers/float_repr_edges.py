# repr, str and round-trips of floats at the edges: subnormals, halves, exponents, integers as floats.
vals = [0.1, 0.2 + 0.1, 1 / 3, 1e15, 1e16, 1e17, 123456789012345680.0, 1e-4, 1e-5, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 0.5, 100.0, 1e22, 1e23, 4.35, 2.675, 1.005, -0.0, 3.0e-10]
for v in vals:
    assert float(repr(v)) == v and str(v) == repr(v)
    print(repr(v), v.hex(), f"{v:.3g}", f"{v:.17g}", "%.5e" % v)
for i in range(-8, 9):
    print(10.0 ** i, 2.0 ** (i * 10), (1 + 2.0 ** -52) * 10 ** i)
x = 1.0
for _ in range(12):
    x = x * 7 % 1.3
    print(x, end=" ")
print()
for n in (2 ** 53 - 1, 2 ** 53, 2 ** 53 + 1, 2 ** 63, 10 ** 22, 10 ** 23, 3 ** 100):
    print(float(n), int(float(n)) == n, float(n) == n, n / 2, n % 1.5 if n < 10 ** 30 else "-")
print([float.fromhex(h) for h in ("0x1p-1074", "0x1.8p1", "-0x.8p0", "0x1.fffffffffffffp1023", "inf", " 0x10 ")])
print([s for s in ("1e400", "-1e400", "1e-400") if abs(float(s)) in (0.0, float("inf"))], [float(s) for s in ("1e-323", "4.9e-324", "2.4e-324", "2.5e-324")])
