# complex: arithmetic, comparison, powers, formatting, attributes and errors.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a.conjugate(), a.real, a.imag, a == 3 + 4j, a != b, a ** 2, a ** 0, a ** -1, 2 ** (1j * 0), a + 1, 2.5 * a, 1 / b)
print(complex(1, 2), complex("1-2j"), complex(1.5), complex(), complex(1j, 1j), complex(True), 1j * 1j, 5j, -0j, 1e5j, .5j, complex(0, -0.0), complex(-0.0, 1), complex(float("inf"), float("nan")), repr(1 + 0j), str(-1j))
print(hash(3 + 0j) == hash(3), 3 + 0j == 3, 3 == 3 + 0j, {1: "a"}[1 + 0j], 0j == 0.0, bool(0j), bool(1j), 1j in [1j], complex(2) == True + 1)
print(f"{a}", f"{a:.2f}", f"{a:>12}", f"{a:e}", f"{a:+.1f}", f"{a:g}", "{:,}".format(12345.5 + 1j), "%s" % a, format(a, ""), f"{a:<10.1f}|", f"{1e20+1j:.3g}")
show(lambda: a < b); show(lambda: int(a)); show(lambda: float(a)); show(lambda: a // b); show(lambda: a % b); show(lambda: divmod(a, b)); show(lambda: round(a)); show(lambda: a / 0); show(lambda: 0j ** -1); show(lambda: a & 1); show(lambda: sorted([a, b])); show(lambda: complex("x")); show(lambda: complex("1 + 2j")); show(lambda: max(a, b)); show(lambda: range(1j)); show(lambda: pow(a, 2, 3)); show(lambda: f"{a:d}"); show(lambda: 0j ** (1j)); show(lambda: a @ b)
z, n = 0j, 0
while abs(z) <= 2 and n < 50: z = z * z + (0.3 + 0.5j); n += 1
print(n, round(z.real, 6), round(z.imag, 6))
def mandel(c):
    z = 0
    for i in range(12):
        if abs(z) > 2: return i
        z = z * z + c
    return 12
for y in range(-3, 4): print("".join(" .:-=+*#%@&$!"[mandel(complex(x / 8, y / 3))] for x in range(-16, 6)))
roots = [1, 1j, -1, -1j]; print([r ** 4 for r in roots], sum(roots), [abs(r) for r in roots])
class C(complex):
    def __repr__(self): return "C!"
print(C(1, 2), str(C(1)), type(C(1) + 1).__name__, C(1, 2).imag, (1j).__class__, (2j).__abs__(), (1j).__eq__(1), (1j).__lt__(1), (1 + 2j).__getnewargs__())
