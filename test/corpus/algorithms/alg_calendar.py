# Dates: leap years, weekdays, day counts, month calendars, Easter.
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
def mdays(y, m): return DAYS[m - 1] + (m == 2 and leap(y))
def ordinal(y, m, d):
    y1 = y - 1
    return y1 * 365 + y1 // 4 - y1 // 100 + y1 // 400 + sum(mdays(y, i) for i in range(1, m)) + d
def from_ordinal(n):
    y = 1
    while n > 365 + leap(y):
        n -= 365 + leap(y)
        y += 1
    m = 1
    while n > mdays(y, m):
        n -= mdays(y, m)
        m += 1
    return y, m, n
def weekday(y, m, d): return (ordinal(y, m, d) + 6) % 7
W = "Mon Tue Wed Thu Fri Sat Sun".split()
for d in ((1970, 1, 1), (2000, 2, 29), (2024, 12, 25), (1900, 3, 1), (1, 1, 1)):
    print("%04d-%02d-%02d" % d, W[weekday(*d)], ordinal(*d), from_ordinal(ordinal(*d)) == d)
def cal(y, m):
    print(f"{'Month %d %d' % (m, y):^20}".rstrip())
    print(" ".join(w[:2] for w in W))
    cells = ["  "] * weekday(y, m, 1) + [f"{d:2}" for d in range(1, mdays(y, m) + 1)]
    for i in range(0, len(cells), 7):
        print(" ".join(cells[i:i + 7]))
cal(2024, 2)
cal(1999, 8)
def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    return divmod(h + l - 7 * m + 114, 31)[0], (h + l - 7 * m + 114) % 31 + 1
print([easter(y) for y in range(2020, 2030)])
print(sum(weekday(y, m, 13) == 4 for y in range(2000, 2024) for m in range(1, 13)))
print(ordinal(2024, 1, 1) - ordinal(2000, 1, 1), from_ordinal(ordinal(2024, 2, 28) + 2), [y for y in range(1890, 1910) if leap(y)])
