# Schedules: parsing times, durations, connections by earliest arrival, overlaps and a week grid.
import re
def mins(t):
    m = re.fullmatch(r"(\d{1,2}):(\d\d)(?:\+(\d))?", t)
    if not m or int(m[1]) > 23 or int(m[2]) > 59: raise ValueError(f"bad time {t!r}")
    return (int(m[3] or 0) * 24 + int(m[1])) * 60 + int(m[2])
def show(n): d, n = divmod(n, 1440); return f"{n // 60:02}:{n % 60:02}" + (f"+{d}" if d else "")
print([show(mins(t)) for t in ("0:00", "9:05", "23:59", "1:30+1")])
for bad in ("24:00", "9:60", "noon", "9:5"):
    try: mins(bad)
    except ValueError as e: print(e)
TRAINS = """A 8:00 B 8:40
A 8:10 C 8:30
C 8:35 B 8:50
C 8:36 D 9:40
B 8:45 D 9:15
B 8:55 D 9:05
D 9:20 E 23:50
D 9:50 E 0:20+1"""
legs = sorted((mins(b), mins(d), a, c) for a, b, c, d in (l.split() for l in TRAINS.split("\n")))
def earliest(src, dst, start):
    best, via = {src: mins(start)}, {}
    for dep, arr, a, b in legs:
        if a in best and best[a] <= dep and arr < best.get(b, 10 ** 9): best[b] = arr; via[b] = (a, dep)
    if dst not in best: return None
    path, at = [], dst
    while at != src: a, dep = via[at]; path.append(f"{a}@{show(dep)}"); at = a
    return show(best[dst]), path[::-1]
print(earliest("A", "D", "7:55"), earliest("A", "E", "8:05"), earliest("E", "A", "0:00"), earliest("C", "E", "8:36"))
def duration(a, b): n = mins(b) - mins(a); return f"{n // 60}h{n % 60:02}m" if n >= 0 else "backwards"
print(duration("8:00", "9:15"), duration("22:30", "1:10+1"), duration("9:00", "8:00"))
LESSONS = [("Mon", "9:00", "10:00", "maths"), ("Mon", "9:30", "11:00", "art"), ("Tue", "9:00", "9:45", "music"), ("Mon", "11:00", "12:00", "lunch")]
print([(a[3], b[3]) for i, a in enumerate(LESSONS) for b in LESSONS[i + 1:] if a[0] == b[0] and mins(a[1]) < mins(b[2]) and mins(b[1]) < mins(a[2])])
for hour in range(9, 12):
    print(f"{hour:>2}:00", *(("/".join(l[3] for l in LESSONS if l[0] == d and mins(l[1]) < (hour + 1) * 60 and mins(l[2]) > hour * 60) or ".").ljust(10) for d in ("Mon", "Tue")), sep=" ")
