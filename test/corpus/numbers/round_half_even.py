# Rounding half to even in round, format and percent.
for v in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, 0.25, 0.35, 0.45, 0.125, 0.375, 1e15 + 0.5, 2.5e-1):
    print(v, round(v), round(v, 1), round(v, 2), f"{v:.0f} {v:.1f} {v:.2f}", "%.0f %.1f" % (v, v), "{:.0e}".format(v))
for v in (5, 15, 25, 35, 45, 55, -5, -15, -25, 50, 150, 250):
    print(v, round(v, -1), round(v, -2), f"{v:.0e}")
print([round(x / 10) for x in range(-25, 30, 5)], round(1234567.5), round(0.5 + 2 ** 51), f"{1e22:.0f}", f"{0.1 + 0.7:.16f}", f"{999.9995:.3f}", f"{9.5:.0f}", f"{99.95:.1f}", f"{0.00005:.4f}", f"{1e-10:.5f}")
