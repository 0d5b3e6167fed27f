# Unit conversion tables with floats: formatting, rounding and inverse functions.
def c2f(c): return c * 9 / 5 + 32
def f2c(f): return (f - 32) * 5 / 9
for c in range(-40, 121, 20): print(f"{c:>5}C {c2f(c):7.1f}F {c + 273.15:8.2f}K {f2c(c2f(c)):.10g} {round(f2c(c2f(c)), 9) == c}")
units = {"m": 1.0, "km": 1000.0, "cm": 0.01, "mi": 1609.344, "ft": 0.3048, "in": 0.0254}
for a in units: print(a, *(f"{units[a] / units[b]:.6g}{b}" for b in units))
print(sum(abs(f2c(c2f(x / 10)) - x / 10) < 1e-12 for x in range(-1000, 1000)))
total = 0.0
for cents in range(1, 101): total += cents / 100
print(total, round(total, 2), sum(range(1, 101)) / 100, f"{total:.15f}")
