# A report from raw measurements: parsing, grouping, summaries, outliers, histogram and correlation, all from the library.
import re
import statistics as st
import textwrap
from collections import Counter, defaultdict, namedtuple
from functools import partial, reduce
from itertools import groupby
from operator import attrgetter, itemgetter

RAW = """
host=alpha cpu=12.5 mem=2048 err=0 | host=beta cpu=80.25 mem=512 err=3
host=gamma cpu=7 mem=1024 err=1 | host=alpha cpu=15.5 mem=2100 err=0
host=beta cpu=95 mem=530 err=9 # hot
host=gamma cpu=nan mem=? err=x | host=delta cpu=33.3 mem=4096
host=alpha cpu=11 mem=1999 err=2 | host=beta cpu=88.5 mem=540 err=4 | host=gamma cpu=6.5 mem=1000 err=0
"""
Sample = namedtuple("Sample", "host cpu mem err", defaults=(0,))
errors = Counter()


def parse(text):
    for number, line in enumerate(text.strip().splitlines(), 1):
        line = line.partition("#")[0]
        for chunk in filter(None, map(str.strip, line.split("|"))):
            fields = dict(re.findall(r"(\w+)=(\S+)", chunk))
            try:
                sample = Sample(fields.pop("host"), **{k: conv(fields[k]) for k, conv in (("cpu", float), ("mem", int), ("err", int)) if k in fields})
            except ValueError as e:
                errors[type(e).__name__] += 1
                print(f"line {number}: {e}")
            else:
                yield sample


samples = list(parse(RAW))
print(len(samples), dict(errors), samples[0], samples[-1]._asdict())
by_host = defaultdict(list)
for s in samples:
    by_host[s.host].append(s)


def summary(values):
    values = sorted(values)
    if len(values) < 2:
        return f"{values[0]:8.2f} {'-':>8} {values[0]:8.2f}"
    return f"{st.fmean(values):8.2f} {st.stdev(values):8.3f} {st.median(values):8.2f}"


for host, group in sorted(by_host.items()):
    print(f"{host:<6} n={len(group)}", *(f"{name}: {summary([getattr(s, name) for s in group])}" for name in ("cpu", "mem")), sep=" | ")
cpu, mem = [s.cpu for s in samples], [s.mem for s in samples]
print(f"correlation {st.correlation(cpu, mem):+.4f}", "slope {0.slope:.3f} intercept {0.intercept:.2f}".format(st.linear_regression(cpu, mem)))
q1, q2, q3 = st.quantiles(cpu, n=4, method="inclusive")
spread = q3 - q1
print(f"quartiles {q1:.2f} {q2:.2f} {q3:.2f}", [s.host for s in samples if not q1 - 1.5 * spread <= s.cpu <= q3 + 1.5 * spread])
bins = Counter(int(c // 20) for c in cpu)
for b in range(max(bins) + 1):
    print(f"{b * 20:3}-{b * 20 + 19:<3} {'#' * bins[b]}{'.' * (5 - bins[b])}|")
z = st.NormalDist.from_samples(cpu)
print([f"{z.zscore(c):+.2f}" for c in cpu], f"{z.cdf(50):.4f}")
ranked = sorted(samples, key=lambda s: (-s.err, s.host, s.cpu))
print([(k, [s.cpu for s in g]) for k, g in groupby(ranked, key=attrgetter("err"))])
total = reduce(lambda acc, s: {**acc, s.host: acc.get(s.host, 0) + s.err}, samples, {})
worst, count = max(total.items(), key=itemgetter(1))
scale = partial(lambda lo, hi, v: (v - lo) / (hi - lo), min(cpu), max(cpu))
print(worst, count, [round(scale(c), 3) for c in cpu], st.mode(s.host for s in samples), st.multimode(s.err for s in samples))
print(textwrap.fill(f"Of {len(samples)} samples {sum(s.err > 0 for s in samples)} had errors; {worst} was worst with {count}, "
                    f"and the mean load over all was {st.fmean(cpu):.1f} percent.", 48, initial_indent="* ", subsequent_indent="  "))
