# round, floor division, int(), format and % on the same values show how each rounds.
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 1e-7, 123456.789, -2.345, 9.995, 0.05, 1e20, 4.35):
    print(x, round(x), int(x), x // 1, -(-x // 1), f"{x:.0f}", f"{x:.2f}", "%.1f" % x, "%.0e" % x, round(x, 1), round(x, 2), round(x, -1), f"{x:.3g}")
print([round(i / 10) for i in range(-15, 16)])
print([round(i, -1) for i in range(0, 60, 5)], [round(-i, -1) for i in range(0, 60, 5)], [round(i * 50, -2) for i in range(8)])
print(round(1e300, 2), round(5e-324, 400), round(1.5, 400), round(1.5, -400), round(10 ** 30 + 5, -1), round(2 ** 53 + 1.0), round(-0.4), round(-0.4, 0), repr(round(-0.04, 1)))
