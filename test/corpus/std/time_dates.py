# time: dates of times and back, formats, struct_time, errors (in UTC).
import time


def show(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(args, r)


for secs in [0, 1, -1, 86399, 86400, 951782400, 951868800, 1700000000, 1709164800, 1709251200, 4102444800, -2208988800, 253402300799, 1.9, -0.5, 10**10, True]:
    t = time.gmtime(secs)
    print(secs, t, time.asctime(t))
t = time.gmtime(1700000000)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, t.tm_gmtoff)
print(t[0], t[:3], len(t), t == tuple(t), isinstance(t, tuple), list(t), t < time.gmtime(1700000001), hash(t) == hash(tuple(t)))
for secs in [0, 1700000000, 1704067199, 1230768000, 1262304000, 1293840000, 1325376000, 1356998400, 946684800, 915148800]:
    t = time.gmtime(secs)
    print(time.strftime("%a %A %b %B %d %e %H %I %j %m %M %p %S %U %u %w %W %V %G %g %y %Y %C %D %F %T %R %r %c %x %X %% %h%n%t", t))
print(time.strftime("no codes", t), time.strftime("", t), time.strftime("é%Y", t))
print(time.struct_time((2020, 1, 2, 3, 4, 5, 3, 2, 0)), time.struct_time(range(9)).tm_yday)
for args in [(1, 2), range(12)]:
    show(time.struct_time, args)
for t in [(2020, 13, 1, 0, 0, 0, 0, 1, 0), (2020, 1, 32, 0, 0, 0, 0, 1, 0), (2020, 1, 1, 24, 0, 0, 0, 1, 0), (2020, 1, 1, 0, 60, 0, 0, 1, 0),
          (2020, 1, 1, 0, 0, 62, 0, 1, 0), (2020, 1, 1, 0, 0, 0, -2, 1, 0), (2020, 1, 1, 0, 0, 0, 0, 367, 0), (2020, 0, 0, 0, 0, 0, 0, 0, 0), (1, 2), 5, (1,) * 8 + ("x",)]:
    show(time.strftime, "%Y-%m-%d %j %a", t)
    show(time.asctime, t)
for f, args in [(time.gmtime, ("x",)), (time.gmtime, (float("nan"),)), (time.gmtime, (1e300,)), (time.strftime, (5,)), (time.sleep, (-1,)), (time.sleep, ("x",))]:
    show(f, *args)
a = time.monotonic()
time.sleep(0.01)
b = time.monotonic()
print(0.009 < b - a < 5, time.monotonic_ns() > 0, time.perf_counter() >= 0, time.time() > 1.6e9, isinstance(time.time_ns(), int), time.perf_counter_ns() > 0)
print(time.ctime(0)[:3] in ("Thu", "Wed"), len(time.ctime()), time.time() - time.time_ns() / 1e9 < 5, type(time.time()).__name__)
