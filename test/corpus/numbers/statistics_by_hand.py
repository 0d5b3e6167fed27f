# Means, medians, variances, quantiles, correlation and regression written out, with exact and float inputs.
import math
data = [2, 4, 4, 4, 5, 5, 7, 9]
def mean(d): return math.fsum(d) / len(d)
def median(d):
    s, n = sorted(d), len(d)
    return s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2
def variance(d, sample=False): m = mean(d); return math.fsum((x - m) ** 2 for x in d) / (len(d) - sample)
def mode(d): c = {x: d.count(x) for x in d}; top = max(c.values()); return [x for x in c if c[x] == top]
def quantile(d, q):
    s = sorted(d); i = q * (len(s) - 1); k = int(i)
    return s[k] + (s[min(k + 1, len(s) - 1)] - s[k]) * (i - k)
print(mean(data), median(data), variance(data), math.sqrt(variance(data)), round(variance(data, True), 6), mode(data), [quantile(data, q / 4) for q in range(5)])
print(median([3, 1, 2]), median([1.5]), mode("banana"), mean([1e16, 1, -1e16]), mean(range(101)))
def online(d):
    n = m = s = 0
    for x in d: n += 1; delta = x - m; m += delta / n; s += delta * (x - m)
    return m, s / n
print([round(v, 12) for v in online(data)])
def pearson(x, y):
    mx, my = mean(x), mean(y)
    return math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / math.sqrt(math.fsum((a - mx) ** 2 for a in x) * math.fsum((b - my) ** 2 for b in y))
def fit(x, y):
    mx, my = mean(x), mean(y)
    b = math.fsum((a - mx) * (c - my) for a, c in zip(x, y)) / math.fsum((a - mx) ** 2 for a in x)
    return my - b * mx, b
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
print(round(pearson(x, y), 9), [round(v, 9) for v in fit(x, y)], round(pearson(x, [-v for v in x]), 9))
print(math.hypot(3, 4), math.dist((0, 0), (1, 1)) == math.sqrt(2), math.prod(x), math.comb(10, 3), math.perm(5, 2), round(math.prod(data) ** (1 / 8), 9), round(8 / math.fsum(1 / v for v in data), 9))
def histogram(d, bins):
    lo, hi = min(d), max(d); w = (hi - lo) / bins
    c = [0] * bins
    for v in d: c[min(int((v - lo) / w), bins - 1)] += 1
    return [f"{lo + i * w:5.2f} {'#' * n}" for i, n in enumerate(c)]
print(*histogram(data, 4), sep="\n")
ranks = {v: i + 1 for i, v in enumerate(sorted(set(data)))}; print([ranks[v] for v in data], sorted(data, key=lambda v: (-data.count(v), v)))
def moving(d, n): return [round(sum(d[i:i + n]) / n, 3) for i in range(len(d) - n + 1)]
print(moving(data, 3), [round(v, 4) for v in [(a - mean(data)) / math.sqrt(variance(data)) for a in data]])
