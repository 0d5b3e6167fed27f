"""Random numbers: for a seed, the same ones as CPython's."""
import _random
from bisect import bisect as _bisect
from itertools import accumulate as _accumulate

__all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits",
           "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
           "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate"]


def _math():
    import math
    return math


def _seed_int(a):
    """The int that stands for a seed."""
    if a is None:
        return _random.entropy() << 64 | _random.entropy()
    if isinstance(a, (str, bytes, bytearray)):
        from hashlib import sha512
        a = a.encode() if isinstance(a, str) else bytes(a)
        return int.from_bytes(a + sha512(a).digest(), "big")
    if isinstance(a, int):
        return a
    if isinstance(a, float):
        return hash(a) & 0xffffffffffffffff
    raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")


class Random(_random.Random):
    """A generator of its own."""
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        super().seed(_seed_int(a))
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        if state[0] not in (2, 3):
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version {self.VERSION}")
        _, internal, self.gauss_next = state
        if state[0] == 2:
            internal = tuple([x % 2 ** 32 for x in internal])
        super().setstate(internal)

    def _randbelow(self, n):
        getrandbits = self.getrandbits
        k = n.bit_length()
        r = getrandbits(k)
        while r >= n:
            r = getrandbits(k)
        return r

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        """An item of range(start, stop, step)."""
        start = _index(start)
        step = _index(step)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = _index(stop)
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
        if not step:
            raise ValueError("zero step for randrange()")
        n = (width + step - (1 if step > 0 else -1)) // step
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        below = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """k different items."""
        if isinstance(population, (set, frozenset, dict)) or not hasattr(type(population), "__getitem__"):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            return self._sample_counted(population, k, list(_accumulate(counts)), n)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        below = self._randbelow
        size = 21       # of a small set less an empty list
        if k > 5:
            exponent = 0
            while 4 ** exponent < k * 3:
                exponent += 1
            size += 4 ** exponent
        if n > size:
            return self._sample_sparse(population, k, n)
        pool, result = list(population), []
        for i in range(k):
            j = below(n - i)
            result.append(pool[j])
            pool[j] = pool[n - i - 1]
        return result

    def _sample_sparse(self, population, k, n):
        below, seen, result = self._randbelow, set(), []
        for _ in range(k):
            j = below(n)
            while j in seen:
                j = below(n)
            seen.add(j)
            result.append(population[j])
        return result

    def _sample_counted(self, population, k, totals, n):
        if len(totals) != n:
            raise ValueError("The number of counts does not match the population")
        total = totals.pop() if totals else 0
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[_bisect(totals, s)] for s in self.sample(range(total), k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items, with weights."""
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                return [population[int(random() * size)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if total - total != 0.0:
            raise ValueError("Total of weights must be finite")
        hi = n - 1
        return [population[_bisect(cum_weights, random() * total, 0, hi)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * _math().sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        m, random = _math(), self.random
        magic = 4 * m.exp(-0.5) / m.sqrt(2.0)
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = magic * (u1 - 0.5) / u2
            if z * z / 4.0 <= -m.log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            m = _math()
            angle = self.random() * m.tau
            radius = m.sqrt(-2.0 * m.log(1.0 - self.random()))
            z = m.cos(angle) * radius
            self.gauss_next = m.sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _math().exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_math().log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        m, random = _math(), self.random
        if kappa <= 1e-6:
            return m.tau * random()
        s = 0.5 / kappa
        r = s + m.sqrt(1.0 + s * s)
        while True:
            z = m.cos(m.pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * m.exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        return (mu + m.acos(f)) % m.tau if random() > 0.5 else (mu - m.acos(f)) % m.tau

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        m, random = _math(), self.random
        if alpha > 1.0:
            ainv = m.sqrt(2.0 * alpha - 1.0)
            bbb = alpha - m.log(4.0)
            ccc = alpha + ainv
            while True:
                u1 = random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()
                v = m.log(u1 / (1.0 - u1)) / ainv
                x = alpha * m.exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + 1.0 + m.log(4.5) - 4.5 * z >= 0.0 or r >= m.log(z):
                    return x * beta
        if alpha == 1.0:
            return -m.log(1.0 - random()) * beta
        while True:
            u = random()
            b = (m.e + alpha) / m.e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -m.log((b - p) / alpha)
            u1 = random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= m.exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_math().log(1.0 - self.random())) ** (1.0 / beta)


def _index(n):
    try:
        return n.__index__()
    except AttributeError:
        if isinstance(n, float) and n == int(n):
            return int(n)
        if isinstance(n, float):
            raise ValueError("non-integer arg 1 for randrange()") from None
        raise TypeError(f"'{type(n).__name__}' object cannot be interpreted as an integer") from None


class SystemRandom(Random):
    """The host's own random numbers; they have no state."""

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        bits = 0
        for _ in range((k + 63) // 64):
            bits = bits << 64 | _random.entropy()
        return bits >> (-k % 64)

    def random(self):
        return (_random.entropy() >> 11) * 2.0 ** -53

    def seed(self, *args, **kwds):
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


_inst = Random()
for _name in __all__[2:]:
    globals()[_name] = getattr(_inst, _name)
del _name
