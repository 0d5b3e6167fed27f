"""Rational numbers."""
import math
import numbers
import operator
import re
import sys

__all__ = ["Fraction"]

_PRIME = sys.hash_info.modulus
_FORM = re.compile(r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<whole>(?:\d+(?:_\d+)*)?)"
                   r"(?:/(?P<below>\d+(?:_\d+)*)|(?:\.(?P<part>(?:\d+(?:_\d+)*)?))?(?:[eE](?P<power>[-+]?\d+(?:_\d+)*))?)\s*")


def _parse(text):
    """The numerator and the denominator that a text writes, not reduced."""
    m = _FORM.fullmatch(text)
    if m is None:
        raise ValueError(f"Invalid literal for Fraction: {text!r}")
    top, bottom = int(m["whole"] or "0"), 1
    if m["below"]:
        bottom = int(m["below"])
    else:
        part = (m["part"] or "").replace("_", "")
        if part:
            bottom = 10 ** len(part)
            top = top * bottom + int(part)
        power = int(m["power"] or "0")
        if power >= 0:
            top *= 10 ** power
        else:
            bottom *= 10 ** -power
    return (-top if m["sign"] == "-" else top), bottom


def _binary(exact, other):
    """The method of an operator and its mirror; exact works on Fractions, other on floats and complex numbers."""
    def forward(a, b):
        if isinstance(b, (int, Fraction)):
            return exact(a, b)
        if isinstance(b, float):
            return other(float(a), b)
        if isinstance(b, complex):
            return other(complex(a), b)
        return NotImplemented

    def backward(b, a):
        if isinstance(a, numbers.Rational):
            return exact(a, b)
        if isinstance(a, numbers.Real):
            return other(float(a), float(b))
        if isinstance(a, numbers.Complex):
            return other(complex(a), complex(b))
        return NotImplemented

    forward.__name__ = f"__{other.__name__.strip('_')}__"
    backward.__name__ = f"__r{other.__name__.strip('_')}__"
    return forward, backward


def _sum(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _difference(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _product(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _quotient(a, b):
    top, bottom = math.gcd(a.numerator, b.numerator) or 1, math.gcd(a.denominator, b.denominator)
    return Fraction(a.numerator // top * (b.denominator // bottom), a.denominator // bottom * (b.numerator // top))


def _whole_quotient(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _both(a, b):
    quotient, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
    return quotient, Fraction(rest, a.denominator * b.denominator)


def _rest(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)


class Fraction(numbers.Rational):
    """A quotient of two integers, in lowest terms: Fraction(3, 4), Fraction("0.75"), Fraction(0.75)."""
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            numerator, denominator = _parse(numerator)
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        if _normalize:
            shared = math.gcd(numerator, denominator)
            if denominator < 0:
                shared = -shared
            numerator //= shared
            denominator //= shared
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        """The value of a float, exactly."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        """The numerator and the denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is at most that."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        inner = Fraction(p0 + k * p1, q0 + k * q1)
        last = Fraction(p1, q1)
        return last if abs(last - self) <= abs(inner - self) else inner

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    __add__, __radd__ = _binary(_sum, operator.add)
    __sub__, __rsub__ = _binary(_difference, operator.sub)
    __mul__, __rmul__ = _binary(_product, operator.mul)
    __truediv__, __rtruediv__ = _binary(_quotient, operator.truediv)
    __floordiv__, __rfloordiv__ = _binary(_whole_quotient, operator.floordiv)
    __divmod__, __rdivmod__ = _binary(_both, divmod)
    __mod__, __rmod__ = _binary(_rest, operator.mod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power)
        if a._numerator >= 0:
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            below, rest = divmod(self._numerator, self._denominator)
            if rest * 2 == self._denominator:
                return below + below % 2
            return below + (rest * 2 > self._denominator)
        unit = 10 ** abs(ndigits)
        return Fraction(round(self * unit), unit) if ndigits > 0 else Fraction(round(self / unit) * unit)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            value = sys.hash_info.inf
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            value = -value
        return -2 if value == -1 else value

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return op(0.0, other)
            return op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
