# time: strftime directives, struct_time, gmtime, conversions back and forth, durations; no clock is printed.
import time
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
t = time.gmtime(1700000000)
print(t, tuple(t), t.tm_year, t[1], t.tm_yday, t.tm_wday, t.tm_isdst, len(t), t[:3], type(t).__name__)
for f in "%Y %m %d %H %M %S %j %a %A %b %B %p %I %y %w %u %U %W %e %D %T %R %F %% %C %h %n|%t| %G %V".split(" "): print(f, repr(time.strftime(f, t)), end=" ")
print()
for s in (0, 1, 86399, 86400, 951782400, 4102444800, -1, -86400 * 365, 1.9): print(s, time.strftime("%Y-%m-%d %H:%M:%S %a %j", time.gmtime(s)))
print(time.asctime(t), time.asctime(time.gmtime(0)), time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0)))
def timegm(t): 
    y, m = t[0], t[1]
    days = 365 * (y - 1970) + (y - 1969) // 4 - (y - 1901) // 100 + (y - 1601) // 400 + sum((31, 29 if y % 4 == 0 and (y % 100 or y % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[:m - 1]) + t[2] - 1
    return days * 86400 + t[3] * 3600 + t[4] * 60 + t[5]
print(all(timegm(time.gmtime(s)) == s for s in range(0, 4 * 10 ** 9, 123456789)))
st = time.struct_time((2024, 1, 2, 3, 4, 5, 1, 2, -1)); print(st, st == (2024, 1, 2, 3, 4, 5, 1, 2, -1), st < time.gmtime(0))
show(time.struct_time, (1, 2)); show(time.gmtime, "x"); show(time.strftime, "%Y", (1,)); show(time.strftime, 5); show(time.asctime, 5); show(time.sleep, -1); show(time.sleep, "x"); show(time.strftime, "%H", (2024, 1, 1, 99, 0, 0, 0, 1, 0))
a, b = time.monotonic(), time.monotonic(); print(b >= a, time.perf_counter() >= 0, type(time.time()).__name__, type(time.time_ns()).__name__, time.time() > 1e9, time.monotonic_ns() > 0, abs(time.time_ns() / 1e9 - time.time()) < 5, time.process_time() >= 0)
def human(s):
    out = []
    for n, u in ((86400, "d"), (3600, "h"), (60, "m"), (1, "s")):
        q, s = divmod(s, n)
        if q: out.append(f"{q}{u}")
    return " ".join(out) or "0s"
print([human(s) for s in (0, 59, 3600, 90061, 10 ** 6)])
