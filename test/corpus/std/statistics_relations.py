# statistics: covariance, correlation, regression, and normal distributions with their arithmetic.
from statistics import NormalDist, StatisticsError, correlation, covariance, linear_regression


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except (StatisticsError, TypeError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"


x = [1, 2, 3, 4, 5, 6, 7, 8, 9]
y = [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(covariance(x, y), correlation(x, y), correlation(x, x), correlation(x, x[::-1]))
for bad in ([1], [2, 2], []):
    print(attempt(covariance, bad, bad), "|", attempt(correlation, bad, bad), "|", attempt(linear_regression, bad, bad))
print(attempt(covariance, x, y[:3]), attempt(correlation, x, y[:3]))
slope, intercept = linear_regression([1971, 1975, 1979, 1982, 1983], [1, 2, 3, 4, 5])
print(round(slope, 12), round(intercept, 9))
line = linear_regression([1, 2, 3], [2, 4, 6], proportional=True)
print(line, line.slope, line._fields)

temperature = NormalDist(5, 2.5)
print(temperature, repr(NormalDist()), temperature.mean, temperature.median, temperature.mode, temperature.stdev, temperature.variance)
print([round(temperature.pdf(v), 12) for v in (0, 5, 7.5)], [round(temperature.cdf(v), 12) for v in (-5, 0, 5, 10)])
print([round(temperature.inv_cdf(p), 9) for p in (1e-12, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999)])
print([round(q, 9) for q in temperature.quantiles()], [round(q, 9) for q in NormalDist(100, 15).quantiles(10)])
print(temperature.zscore(10), temperature.zscore(0))
print(temperature * 9 / 5 + 32, 32 + temperature, 10 - temperature, -temperature, +temperature, 2 * temperature)
print(NormalDist(1, 3) + NormalDist(2, 4), NormalDist(1, 3) - NormalDist(2, 4))
print(round(NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)), 12), round(NormalDist(0, 1).overlap(NormalDist(2, 1)), 12))
print(NormalDist(1, 2) == NormalDist(1.0, 2.0), NormalDist(1, 2) != NormalDist(1, 3), NormalDist(1, 2) == 1)
print(hash(NormalDist(1, 2)) == hash(NormalDist(1, 2)), len({NormalDist(1, 2), NormalDist(1, 2), NormalDist(2, 1)}))
sample = NormalDist.from_samples([2, 4, 4, 4, 5, 5, 7, 9])
print(round(sample.mean, 12), round(sample.stdev, 12))
drawn = temperature.samples(4, seed=7)
print([round(v, 9) for v in drawn], drawn == temperature.samples(4, seed=7))
for bad in (lambda: NormalDist(0, -1), lambda: NormalDist(1, 0).pdf(1), lambda: NormalDist(1, 0).cdf(1), lambda: temperature.inv_cdf(0),
            lambda: temperature.inv_cdf(1.5), lambda: NormalDist(1, 0).zscore(1), lambda: temperature.overlap(3),
            lambda: NormalDist(1, 0).overlap(NormalDist(1, 0)), lambda: setattr(temperature, "mean", 3)):
    print(attempt(bad))
