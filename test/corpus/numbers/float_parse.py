# float() of strings, numerals in source, errors.
for s in ("1", "1.5", "-1.5", "+.5", "5.", "1e3", "1E-3", "1e+10", "  2.5 \n", "inf", "-Infinity", "nan", "1_000.5", "0x10" , "1e400", "1e-400", "123456789012345678901234567890", "0.1e1", ".e1", "", "1.2.3", "abc", "1e", "--1", "1 2", "infinit", "1__0"):
    try:
        print(repr(float(s)))
    except ValueError as e:
        print(e)
print(1., .5, 1e3, 1E3, 1.5e-3, 0.5e+2, 1_0.0_1, 00.5, 1e0)
print(float(), float(7), float(b"1.5"), float("1" * 30))
print(0.1000000000000000055511151231257827, 123456789.123456789, 1.7976931348623158e308, 2.2250738585072011e-308, 4.9e-324, 2.4e-324, 2.5e-324)
print(float("9007199254740993"), float("9007199254740992.9999"), float("1.00000000000000011102230246251565404236316680908203125"), float("1.00000000000000011102230246251565404236316680908203126"))
for v in (None, [], "1,5"):
    try:
        float(v)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
