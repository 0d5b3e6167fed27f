# Every part of a format specification applied to ints: fill, align, sign, #, 0, width, grouping, type.
values = (0, 5, -5, 255, -255, 1234567, -1234567, 2 ** 70)
specs = ("", "d", "5", "<8", ">8", "^8", "=8", "+", "-", " ", "+d", "08", "+08d", "#x", "#X", "#o", "#b", "x", "X", "o", "b", "#010x", "#012b", ",", "_", ",d", "_x", "_b", "020,", "*^20", "x<+9", "=+9", "0=9", "n", "c"[:0] or "15,", "<#8o", ">_", "09_b", "e", ".2f", "g", "%", ".1%", "+.3e", "012.3f")
for s in specs:
    print(repr(s), [format(v, s) for v in values])
for v, s in ((65, "c"), (0x20ac, "5c"), (0x1f600, "c"), (97, "<4c"), (-1, "c"), (0x110000, "c"), (65, "+c"), (65, ",c"), (65, "#c"), (5, ".2"), (5, ".2d"), (5, "s"), (5, "q"), (5, ",x"), (5, ",_"), (5, "_,"), (5, ",n"), (5, "<<<"), (5, "10000000000000000000"), (5, "=+0x10"), (True, "d"), (True, ""), (True, "5"), (True, "s")):
    try:
        print(repr(s), repr(format(v, s)))
    except Exception as e:
        print(repr(s), type(e).__name__, e)
