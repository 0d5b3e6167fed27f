# Floor division and remainder over signs and sizes, with ints, floats and bools; divmod's law.
nums = [7, -7, 1, -1, 2 ** 64 + 3, -(2 ** 64) - 3, 0, 10 ** 40]
divs = [3, -3, 1, -1, 2 ** 33, -(2 ** 70)]
for a in nums:
    row = []
    for b in divs:
        q, r = divmod(a, b)
        assert q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
        assert (q, r) == (a // b, a % b)
        row.append((q, r))
    print(a, row[:3], row[-1][1])
fl = [7.5, -7.5, 0.0, -0.0, 1e300, float("inf"), float("nan")]
for a in fl:
    row = []
    for b in (2, -2.5, 0.1, float("inf"), float("-inf")):
        row.append((a // b, a % b))
    print(a, row)
for f in ("1 // 0", "1 % 0", "1.0 // 0", "1.0 % 0", "1 / 0", "divmod(1, 0)", "divmod(1.5, 0.0)", "0 ** -1", "0.0 ** -1", "10 ** 400 / 3", "10 ** 400 / 10 ** 399", "1 / 10 ** 400", "1e308 * 10 // 1", "True // False", "5 % True", "2 ** 1025 // 1.0", "(2 ** 2000) / (2 ** 1000)", "-1 // 10 ** 30", "1 // -10 ** 30"):
    try: print(f, "=", eval(f))
    except ArithmeticError as e: print(f, "->", type(e).__name__, e)
print([(-8 >> 1, -8 // 2), (-7 >> 1, -7 // 2), (-1 >> 100, -1 // 2 ** 100)], [int(-7 / 2), -7 // 2, round(-3.5), int(-3.5)], [x % 1 for x in (5, -5, 2.25, -2.25)])
