# round() of ints and floats: half to even, negative digits.
for v in (0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 2.675, 1e16 + 1, 3.7):
    print(v, round(v))
for v, n in ((2.675, 2), (1.005, 2), (0.125, 2), (0.375, 2), (1234.5678, -2), (1234.5678, 0), (5.5, 0), (1e22, 2), (-1.25, 1), (1.35, 1), (12345.678, 10), (5e-324, 3), (1.5, -1)):
    print(v, n, round(v, n))
for v, n in ((15, -1), (25, -1), (35, -1), (-15, -1), (-25, -1), (1234567, -3), (1234500, -3), (5, -1), (6, -1), (4, -1), (7, 2), (10 ** 30 + 5 * 10 ** 9, -10), (999, -3), (500, -3), (499, -4)):
    print(v, n, round(v, n))
print(round(2.5, None), type(round(2.5)).__name__, type(round(2.5, 0)).__name__, round(True), round(7))
for v in (float("inf"), float("nan")):
    try:
        round(v)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
class R:
    def __round__(self, n=None):
        return ("round", n)
print(round(R()), round(R(), 3))
