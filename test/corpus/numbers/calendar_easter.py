# Calendars by integer arithmetic: weekdays, leap rules, Easter, Julian days, ISO weeks, month tables.
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def mdays(y, m): return [31, 28 + leap(y), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]
def ordinal(y, m, d): return 365 * (y - 1) + (y - 1) // 4 - (y - 1) // 100 + (y - 1) // 400 + sum(mdays(y, k) for k in range(1, m)) + d
def from_ordinal(n):
    y = n * 400 // 146097 + 1
    while ordinal(y, 1, 1) > n: y -= 1
    m = 1
    while m < 12 and ordinal(y, m + 1, 1) <= n: m += 1
    return y, m, n - ordinal(y, m, 1) + 1
def weekday(y, m, d): return (ordinal(y, m, d) + 6) % 7
def zeller(y, m, d):
    if m < 3: m, y = m + 12, y - 1
    return (d + 13 * (m + 1) // 5 + y % 100 + y % 100 // 4 + y // 400 + 5 * (y // 100) + 5) % 7
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    l = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    k = h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114
    return k // 31, k % 31 + 1
def iso(y, m, d):
    n = ordinal(y, m, d); th = n - (n + 6) % 7 + 3
    yy = from_ordinal(th)[0]
    return yy, (th - ordinal(yy, 1, 1)) // 7 + 1, (n + 6) % 7 + 1
print([leap(y) for y in (1900, 2000, 2023, 2024)], [easter(y) for y in (1961, 2000, 2024, 2025, 2038)])
for n in range(1, 900000, 7919): assert ordinal(*from_ordinal(n)) == n and weekday(*from_ordinal(n)) == zeller(*from_ordinal(n)), n
print([iso(*d) for d in ((2024, 12, 30), (2021, 1, 3), (2020, 12, 31), (2023, 1, 1), (2018, 12, 31))], ordinal(1970, 1, 1), ordinal(2024, 2, 29) - ordinal(2000, 1, 1))
def month(y, m):
    first, out = weekday(y, m, 1), [f"{y}-{m:02}".center(20), "Mo Tu We Th Fr Sa Su"]
    cells = [""] * first + [str(d) for d in range(1, mdays(y, m) + 1)]
    return out + [" ".join(f"{c:>2}" for c in cells[i:i + 7]) for i in range(0, len(cells), 7)]
print(*month(2024, 2), *month(2023, 10), sep="\n")
print(sum(weekday(y, m, 13) == 4 for y in range(2000, 2400) for m in range(1, 13)), [m for m in range(1, 13) if weekday(2026, m, 13) == 4], max(easter(y) for y in range(1900, 2100)), min(easter(y) for y in range(1900, 2100)))
