# Infinities and nan in containers, comparisons, arithmetic and formatting.
inf, nan = float("inf"), float("nan")
for a in (inf, -inf, nan, 0.0, -0.0, 1.0):
    for b in (inf, -inf, nan, 0.0, 2.0):
        r = []
        for f in (lambda: a + b, lambda: a - b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: a ** b):
            try:
                r.append(str(f()))
            except (ZeroDivisionError, OverflowError) as e:
                r.append(type(e).__name__[0])
        print(a, b, *r, a < b, a == b, a > b)
print(max(1, inf), min(-inf, 5), sorted([inf, 1, -inf, 0.5]), sum([inf, -inf]), [nan].count(nan), nan in (nan,), {inf: 1}[inf], abs(-inf), -nan)
print(f"{inf:5}|{-inf:<8}|{nan:^7}|{inf:+}|{nan:e}|{inf:010}", "%f %g %5.1f" % (inf, nan, -inf), repr(-inf), str(nan), int(1e308) > 0, inf == inf + 1)
