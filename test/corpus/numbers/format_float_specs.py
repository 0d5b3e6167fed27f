# Every part of a format specification applied to floats, with rounding at the last digit.
values = (0.0, -0.0, 1.0, 2.5, -3.75, 1234.5678, 1e-5, 123456789.125, 1e22, float("inf"), float("-inf"), float("nan"))
specs = ("", "f", ".0f", ".1f", ".3f", "e", ".0e", ".2E", "g", ".3g", ".10G", "#g", "#.3g", "#.0f", "%", ".0%", "+", " ", "+.2f", "10.2f", "<10.2f|", "^12.3e", "=+12.2f", "012.3f", "+012.3f", ",", ",.2f", "_.1f", "020,.3f", "*>15", "F", "n", ".17g", ".20f", "z.0f", "z", "z.1f")
for s in specs:
    try:
        print(repr(s), [format(v, s) for v in values])
    except ValueError as e:
        print(repr(s), e)
for v, s in ((1.5, "d"), (1.5, "x"), (1.5, "c"), (1.5, "s"), (1.5, ".f"), (1.5, "."), (1.5, "10.10.1f"), (1.5, ",_f"), (1.5, "1.999999999999999999999f"), (0.5, ".0f"), (1.5, ".0f"), (2.5, ".0f"), (0.125, ".2f"), (0.375, ".2f"), (1e16, ""), (1e15, ""), (123456.0, "g"), (1234567.0, "g"), (-0.001, "z.1f"), (-0.0, "z"), (1e300, ".1f"), (5e-324, ".1100f"[:6]), (0.1, ".30f")):
    try:
        print(repr(s), repr(format(v, s)))
    except ValueError as e:
        print(repr(s), e)
