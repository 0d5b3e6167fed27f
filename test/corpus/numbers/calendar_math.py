# Dates by integer arithmetic: day numbers, weekdays, leap years, Easter, ISO weeks, durations.
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def days(y, m, d):
    y -= m <= 2
    era, yoe = divmod(y, 400)
    doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468
def civil(z):
    z += 719468
    era, doe = divmod(z, 146097)
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    m = mp + (3 if mp < 10 else -9)
    return yoe + era * 400 + (m <= 2), m, doy - (153 * mp + 2) // 5 + 1
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    l = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114
    return n // 31, n % 31 + 1
def iso(y, m, d):
    n = days(y, m, d)
    wd = (n + 3) % 7 + 1
    th = n - wd + 4
    ty = civil(th)[0]
    return ty, (th - days(ty, 1, 1)) // 7 + 1, wd
print([y for y in range(1890, 2110, 10) if leap(y)], days(1970, 1, 1), days(2000, 3, 1), days(1969, 12, 31), civil(0), civil(-1), civil(19000))
print(all(days(*civil(n)) == n for n in range(-800000, 800000, 997)), [easter(y) for y in (1999, 2000, 2024, 2025)], [iso(*d) for d in ((2024, 12, 30), (2021, 1, 3), (2020, 12, 31), (2005, 1, 1))])
print(["Mon Tue Wed Thu Fri Sat Sun".split()[(days(2024, m, 13) + 3) % 7] for m in range(1, 13)], days(2024, 12, 25) - days(2024, 2, 29))
