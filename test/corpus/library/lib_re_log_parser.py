# Regular expressions over a log: named groups, findall, sub with functions, split, scanning.
import re
log = """2024-01-05 12:00:01 INFO  [net] eth0: link up, 1000 Mbit
2024-01-05 12:00:03 WARN  [disk] sda: retry 1 of 5
2024-01-05 12:00:09 ERROR [disk] sda: failed with code -5
garbage line
2024-01-06 00:00:00 INFO  [net] wlan0: link down"""
line = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]{8}) (?P<level>[A-Z]+)\s+\[(?P<sub>\w+)\] (?P<dev>\w+): (?P<msg>.*)$")
for l in log.splitlines():
    m = line.match(l)
    print(m.groupdict() if m else f"no match: {l!r}")
print(re.findall(r"(\w+): link (\w+)", log), re.findall(r"-?\b\d+\b(?= of|$)", log, re.M), re.split(r"[\s,:]+", "a, b:c  d"), re.split(r"(-)", "1-2-3", maxsplit=1))
print(re.sub(r"(\d+)-(\d+)-(\d+)", r"\3/\2/\1", log.splitlines()[0]), re.sub(r"\d+", lambda m: str(int(m[0]) * 2), "a1b22c333"), re.subn("[aeiou]", "*", "education", count=3))
print([m.span() for m in re.finditer(r"sda|eth\d", log)], re.fullmatch(r"[a-f0-9]+", "beef") is not None, re.search(r"(?i)error", log).group(), re.escape("a.b*c"), re.compile("x").pattern)
scan = re.compile(r"\s*(?:(\d+)|(.))")
print([(int(n) if n else op) for n, op in scan.findall("12 + 3*(45)")])
