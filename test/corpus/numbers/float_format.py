# Format specs of floats: f, e, g, n-less, %, padding, grouping, rounding.
for v in (0.0, -0.0, 1.0, 3.14159265, -2.5, 1234567.891, 1e-7, 1e20, 0.5, 1.5, 2.5, 999999.5, 0.00001234, 123456789.0, 1e100):
    print(f"{v:f}|{v:.0f}|{v:.2f}|{v:e}|{v:.3e}|{v:g}|{v:.3g}|{v:.10g}|{v:G}|{v:E}")
    print(f"{v:12.3f}|{v:<12.2f}|{v:^12.1f}|{v:+.1f}|{v: .1f}|{v:012.2f}|{v:,.2f}|{v:_.1f}|{v:.1%}|{v:%}")
    print(f"{v:.3}|{v:10}|{v:#.0f}|{v:#g}|{v:.17g}|{v:*>15.2e}|{v:.20f}"[:150])
for v in (float("inf"), float("-inf"), float("nan")):
    print(f"{v}|{v:f}|{v:8.2f}|{v:+}|{v:08}|{v:e}|{v:G}|{v:%}|{v:F}")
print("%.2f %e %g %10.3f|%-10.2f|%+.1f %05.1f %.0f %G %i" % (1.005, 12345.678, 0.0001, 3.14159, 2.5, 1.25, 2.5, 0.5, 1e-10, 3.99))
print(format(2.675, ".2f"), format(1e15, "g"), format(123456, "g"), format(1234567, "g"), format(0.1, ".55f"))
print(f"{0.1 + 0.2:.15f} {0.1 + 0.2:.17f} {1/3:.30f} {2**0.5:.25e}")
for spec in ("d", "x", "s", ".f", "c"):
    try:
        print(format(1.5, spec))
    except ValueError as e:
        print(e)
