# Loans and interest with integer cents: rounding half even, schedules that sum exactly, rates from payments.
def half_even(n, d):
    q, r = divmod(n, d)
    return q + (2 * r > d or 2 * r == d and q % 2)
def schedule(cents, rate_bp, months):
    pay = cents * rate_bp * (120000 + rate_bp) ** months
    den = 120000 * ((120000 + rate_bp) ** months - 120000 ** months)
    pay = half_even(pay, den)
    out, left = [], cents
    for i in range(months):
        interest = half_even(left * rate_bp, 120000)
        p = min(pay, left + interest) if i < months - 1 else left + interest
        left -= p - interest
        out.append((i + 1, p, interest, left))
    return out
s = schedule(1000000, 500, 12)
for r in (s[0], s[1], s[-1]): print("{:2d} {:>9.2f} {:>7.2f} {:>10.2f}".format(r[0], *(c / 100 for c in r[1:])))
print(sum(p - i for _, p, i, _ in s), s[-1][3], [half_even(n, 2) for n in range(-5, 6)], [half_even(n, 10) for n in (5, 15, 25, 26, -5, -15)])
def split(total, ways): q, r = divmod(total, ways); return [q + (i < r) for i in range(ways)]
print(split(100, 3), sum(split(1001, 7)), split(2, 4))
lo, hi = 0.0, 1.0
for _ in range(60):
    mid = (lo + hi) / 2
    if sum(100 / (1 + mid) ** k for k in range(1, 13)) > 1000: lo = mid
    else: hi = mid
print(f"{lo:.6%}", round(1000 * 1.05 ** 10, 2), 1000 * 105 ** 10 // 100 ** 10)
