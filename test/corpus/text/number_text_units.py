# Text to numbers with units and back: sizes, durations, percentages, dates, versions; all with round trips.
def size(n):
    for u in ("B", "KiB", "MiB", "GiB"):
        if abs(n) < 1024 or u == "GiB": return f"{n:.1f} {u}" if u != "B" else f"{n} B"
        n /= 1024
def parse_size(t):
    t = t.strip().lower()
    for i, u in enumerate(("gib", "mib", "kib", "b")):
        if t.endswith(u): return int(float(t[:-len(u)]) * 1024 ** (3 - i))
    raise ValueError(f"no unit in {t!r}")
def duration(s):
    parts = []
    for n, u in ((86400, "d"), (3600, "h"), (60, "m"), (1, "s")):
        q, s = divmod(s, n)
        if q: parts.append(f"{q}{u}")
    return "".join(parts) or "0s"
def parse_duration(t):
    total, num = 0, ""
    for c in t:
        if c.isdigit(): num += c
        else:
            total += int(num) * {"d": 86400, "h": 3600, "m": 60, "s": 1}[c]
            num = ""
    if num: raise ValueError(f"unit missing after {num}")
    return total
def version(t): return tuple(int(p) if p.isdigit() else p for p in t.lstrip("v").replace("-", ".").split("."))
for n in (0, 1023, 1024, 1536, 10 ** 6, 5 * 2 ** 30, -2048): print(n, size(n), parse_size(size(n)))
for s in (0, 59, 61, 3600, 90061, 172800): print(s, duration(s), parse_duration(duration(s)) == s)
for t in ("12 parsecs", "x KiB", ""):
    try: print(parse_size(t))
    except ValueError as e: print(e)
for t in ("1h5", "5x", "h"):
    try: print(parse_duration(t))
    except (ValueError, KeyError) as e: print(type(e).__name__, e)
print(sorted(["v1.10.0", "1.9.3", "v1.9", "1.10"], key=version), version("2.0-rc"), f"{0.1234:.1%} {1:.0%} {1e-5:%}", f"{1234567.891:,.2f} {1234567:_} {-1234.5:,}", [f"{x:g}" for x in (1e5, 1e6, 123456789, 0.0001, 0.00001)])
def ordinal(n): return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
print([ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111)], f"{7:03d} {7:>+5} {-7:05d} {255:#06x} {5:b}".split())
