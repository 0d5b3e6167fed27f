"""Averages and spreads of data."""
import math
import random
from _normal import inverse as _inverse
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from itertools import repeat
from numbers import Real

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
           "pvariance", "quantiles", "stdev", "variance"]

LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


class StatisticsError(ValueError):
    """The data do not have what was asked for."""


def _common(a, b):
    """The class of sums of numbers of two classes."""
    if a is b or b is int or b is bool or issubclass(a, b):
        return a
    if a is int or a is bool or issubclass(b, a) or issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _exact(x):
    """x as a numerator and a denominator; (x, None) when it is infinite or no number."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return x, None


def _sum(data, power=1, centre=None):
    """The class of a sum, the sum of (x - centre) ** power as a Fraction, and how many were added."""
    kind, count, parts = int, 0, {}
    for x in data:
        kind = _common(kind, type(x))
        count += 1
        if centre is not None:
            x = x - centre
        top, bottom = _exact(x)
        if bottom is None:
            parts[None] = parts.get(None, 0) + top ** power
        else:
            bottom **= power
            parts[bottom] = parts.get(bottom, 0) + top ** power
    if None in parts:
        return kind, parts[None], count
    return kind, sum((Fraction(top, bottom) for bottom, top in parts.items()), Fraction(0)), count


def _as(value, kind):
    """A Fraction in the class of the data; means of ints that are no ints are floats."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    return kind(value)


def _no_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def mean(data):
    """The arithmetic mean, exactly."""
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _as(total / n, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum(w * x for w, x in zip(weights, data)) / total


def geometric_mean(data):
    """The n-th root of the product."""
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    message = "harmonic mean does not support negative values"
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        if not isinstance(data[0], Real):
            raise TypeError("unsupported type")
        return next(_no_negative(data, message))
    if weights is None:
        weights, total = repeat(1, n), n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, total, _ = _sum(_no_negative(weights, message))
    try:
        kind, below, _ = _sum(w / x if w else 0 for w, x in zip(weights, _no_negative(data, message)))
    except ZeroDivisionError:
        return 0
    if below <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _as(total / below, kind)


def _in_order(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """The middle value, or the mean of the two middle values."""
    data = _in_order(data)
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """The lower of the middle values."""
    data = _in_order(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The higher of the middle values."""
    data = _in_order(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The median of values that stand for intervals, of which they are the middles."""
    data = _in_order(data)
    x = data[len(data) // 2]
    before = bisect_left(data, x)
    inside = bisect_right(data, x, before) - before
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (len(data) / 2 - before) / inside


def mode(data):
    """The most frequent value, the first of them."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """All most frequent values."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that cut the data into n parts of the same probability."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    cuts = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            cuts.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    elif method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            cuts.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    else:
        raise ValueError(f"Unknown method: {method!r}")
    return cuts


def _squares(data, centre, least, name, points):
    """The class of the data, the sum of the squares of the distances from the centre, and how many data there are."""
    data = list(data)
    if len(data) < least:
        raise StatisticsError(f"{name} requires at least {points}")
    if centre is not None:
        return _sum(data, 2, centre)
    kind, total, n = _sum(data)
    _, squares, _ = _sum(data, 2)
    if isinstance(total, Fraction):
        return kind, (n * squares - total * total) / n, n
    return kind, math.nan, n


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, squares, n = _squares(data, xbar, 2, "variance", "two data points")
    return _as(squares / (n - 1), kind)


def pvariance(data, mu=None):
    """The variance of a population."""
    kind, squares, n = _squares(data, mu, 1, "pvariance", "one data point")
    return _as(squares / n, kind)


def _root(value):
    """The square root of a Fraction as a float, rounded once: 55 bits of the root and one that says if there are more."""
    if not isinstance(value, Fraction):
        return math.sqrt(value)
    if not value:
        return 0.0
    top, bottom = value.numerator, value.denominator
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        bottom <<= 2 * shift
    else:
        top <<= -2 * shift
    root = math.isqrt(top // bottom)
    root |= root * root * bottom != top
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    _, squares, n = _squares(data, xbar, 2, "stdev", "two data points")
    return _root(squares / (n - 1))


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    _, squares, n = _squares(data, mu, 1, "pstdev", "one data point")
    return _root(squares / n)


def _pairs(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return math.fsum(x) / n, math.fsum(y) / n


def covariance(x, y, /):
    """How two samples vary together."""
    mx, my = _pairs(x, y, "covariance")
    return math.fsum((a - mx) * (b - my) for a, b in zip(x, y)) / (len(x) - 1)


def correlation(x, y, /):
    """Pearson's correlation coefficient."""
    mx, my = _pairs(x, y, "correlation")
    both = math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    xx = math.fsum((a - mx) ** 2.0 for a in x)
    yy = math.fsum((b - my) ** 2.0 for b in y)
    try:
        return both / math.sqrt(xx * yy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def linear_regression(x, y, /, *, proportional=False):
    """The line with the least squares of distances."""
    mx, my = _pairs(x, y, "linear regression")
    if proportional:
        both, xx = math.fsum(a * b for a, b in zip(x, y)), math.fsum(a * a for a in x)
    else:
        both, xx = math.fsum((a - mx) * (b - my) for a, b in zip(x, y)), math.fsum((a - mx) ** 2.0 for a in x)
    try:
        slope = both / xx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope, 0.0 if proportional else my - slope * mx)


class NormalDist:
    """A normal distribution."""
    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution that data are likely a sample of."""
        data = list(data)
        return cls(fmean(data), stdev(data))

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def samples(self, n, *, seed=None):
        """n random values."""
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in repeat(None, n)]

    def pdf(self, x):
        """The probability density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return math.exp(distance * distance / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        """The probability of values up to x."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def inv_cdf(self, p):
        """The x up to which values have the probability p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """The n - 1 values that cut the distribution into n parts."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much area two distributions share."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        xv, yv = x.variance, y.variance
        if not xv or not yv:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = yv - xv, math.fabs(y._mu - x._mu)
        if not dv:
            return 1.0 - math.erf(dm / (2.0 * x._sigma * math.sqrt(2.0)))
        a = x._mu * yv - y._mu * xv
        b = x._sigma * y._sigma * math.sqrt(dm * dm + dv * math.log(yv / xv))
        left, right = (a + b) / dv, (a - b) / dv
        return 1.0 - (math.fabs(y.cdf(left) - x.cdf(left)) + math.fabs(y.cdf(right) - x.cdf(right)))

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, math.hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * math.fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / math.fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
