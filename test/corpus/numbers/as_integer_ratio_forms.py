# as_integer_ratio, is_integer, numerator, conjugate and friends on ints, bools and floats.
for x in (0.5, -0.75, 3.0, 0.1, 1e22, 5e-324, -0.0, 2.5): print(x, x.as_integer_ratio(), x.is_integer(), x.real, x.imag, x.conjugate())
for x in (5, -7, 0, True, 2 ** 70): print(x, x.as_integer_ratio(), x.numerator, x.denominator, x.real, x.imag, x.conjugate(), x.bit_length(), x.bit_count())
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: (1.5).bit_length(), lambda: (1).is_integer(), lambda: (1.5).numerator):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
n, d = (0.1).as_integer_ratio()
print(n / d == 0.1, n * 10 - d, (0.1 + 0.2).as_integer_ratio(), [v.is_integer() for v in (1e16, 1e15 + 0.5, 123.0)])
