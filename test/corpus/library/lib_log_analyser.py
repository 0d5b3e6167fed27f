# A log analyser with re, collections, itertools, string formatting and json output.
import json, re
from collections import Counter, defaultdict, namedtuple
from itertools import groupby, pairwise
LOG = """\
10.0.0.1 - [05/Mar:10:00:01] "GET /index.html" 200 512
10.0.0.2 - [05/Mar:10:00:03] "POST /login" 302 0
10.0.0.1 - [05/Mar:10:00:07] "GET /img/a.png" 404 12
broken line
10.0.0.3 - [05/Mar:10:01:00] "GET /index.html" 200 512
10.0.0.2 - [05/Mar:10:01:30] "GET /admin" 403 9
10.0.0.2 - [05/Mar:10:01:31] "GET /admin" 403 9
10.0.0.1 - [05/Mar:10:03:00] "GET /slow" 500 0
"""
Hit = namedtuple("Hit", "ip time verb path status size")
PATTERN = re.compile(r'(?P<ip>[\d.]+) - \[\S+?:(?P<h>\d+):(?P<m>\d+):(?P<s>\d+)\] "(?P<verb>\w+) (?P<path>\S+)" (?P<status>\d{3}) (?P<size>\d+)')
hits, bad = [], []
for n, line in enumerate(LOG.splitlines(), 1):
    m = PATTERN.fullmatch(line)
    if not m: bad.append(n); continue
    d = m.groupdict()
    hits.append(Hit(d["ip"], int(d["h"]) * 3600 + int(d["m"]) * 60 + int(d["s"]), d["verb"], d["path"], int(d["status"]), int(d["size"])))
print(len(hits), bad, hits[0])
print(Counter(h.ip for h in hits).most_common(), Counter(h.status // 100 for h in hits), sum(h.size for h in hits))
by_ip = defaultdict(list)
for h in hits: by_ip[h.ip].append(h)
for ip, hs in sorted(by_ip.items()):
    gaps = [b.time - a.time for a, b in pairwise(hs)]
    print(f"{ip:<10} {len(hs)} hits, {sum(h.status >= 400 for h in hs)} errors, gaps {gaps}, max {max(gaps, default=0)}")
print({k: [h.path for h in g] for k, g in groupby(hits, lambda h: h.time // 60 % 60)})
repeats = [(a.ip, a.path) for a, b in pairwise(sorted(hits, key=lambda h: (h.ip, h.time))) if a.ip == b.ip and a.path == b.path]
print(repeats, re.sub(r"(\d+\.\d+)\.\d+\.(\d+)", r"\1.x.\2", "10.0.0.1 and 10.0.5.77"))
report = {"total": len(hits), "bad": bad, "paths": dict(sorted(Counter(h.path for h in hits).items())), "slow": None, "errors": [h._asdict() for h in hits if h.status >= 500]}
print(json.dumps(report, indent=1)); print(json.loads(json.dumps(report)) == report)
for path, n in sorted(report["paths"].items(), key=lambda p: (-p[1], p[0])): print(f"{path:.<16}{n:>3} {'*' * n}")
