# float.hex and fromhex: normal, subnormal, special values, rounding of long digits, errors.
for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("nan"), 3.14159, 2.0 ** -1074 * 3):
    h = x.hex()
    print(x, h, float.fromhex(h) == x or x != x)
for t in ("1", "0x1", "0x1.8p1", "-0x.8p0", "0X1P-3", " 0x1p0 ", "inf", "-nan", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0", "0x1p-1075", "0x1.8p-1074", "0x1p1023", "1.8", "abc", "0x1p1024", "", "0x", "0x1.p", "p0", "0x1p", "1e5", "0x1_0", "+0xa.bp+3"):
    try: print(repr(t), float.fromhex(t))
    except Exception as e: print(repr(t), type(e).__name__, e)
