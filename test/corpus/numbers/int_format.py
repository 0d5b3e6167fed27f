# hex, oct, bin, and format specs of integers.
for n in (0, 1, -1, 255, -255, 1234567, 10 ** 20, -10 ** 20):
    print(hex(n), oct(n), bin(n))
    print(f"{n:d}|{n:x}|{n:X}|{n:o}|{n:b}|{n:#x}|{n:#X}|{n:#o}|{n:#b}")
    print(f"{n:10}|{n:<10}|{n:^10}|{n:>10}|{n:=10}|{n:010}|{n:+}|{n: }|{n:-}")
    print(f"{n:,}|{n:_}|{n:_x}|{n:_b}|{n:+,}|{n:*^30,}|{n:030,}|{n:#012x}|{n:#_x}")
print(f"{65:c}{0x20ac:c}", format(42, ""), format(42, "5"), format(-42, "=+8"))
print(f"{3:.2f} {3:e} {3:g} {10**20:g} {3:%} {12345678:.3e} {5:10.3f}|")
print(f"{True:d} {True:5} {True} {True:x} {True!s:>6}")
for spec in ("q", ".2d", "s", ",x", "10.5x"):
    try:
        print(format(5, spec))
    except ValueError as e:
        print(e)
