"""The class complex, and what complex literals make. It becomes a builtin when it is first needed."""
import builtins
import math


def _as_complex(v):
    """v as a complex if it is a number that may be one, else None."""
    if isinstance(v, complex):
        return v
    if isinstance(v, (int, float)):
        return _make(float(v), 0.0)
    return None


def _make(re, im):
    z = object.__new__(complex)
    z._re, z._im = re, im
    return z


def _times(a, b):
    return _make(a._re * b._re - a._im * b._im, a._re * b._im + a._im * b._re)


def _quotient(a, b):
    if abs(b._re) >= abs(b._im):
        if b._re == 0.0:
            raise ZeroDivisionError("complex division by zero")
        ratio = b._im / b._re
        denom = b._re + b._im * ratio
        return _make((a._re + a._im * ratio) / denom, (a._im - a._re * ratio) / denom)
    if abs(b._im) >= abs(b._re):
        ratio = b._re / b._im
        denom = b._re * ratio + b._im
        return _make((a._re * ratio + a._im) / denom, (a._im * ratio - a._re) / denom)
    return _make(math.nan, math.nan)


def _whole_power(a, n):
    r, p, bit = _make(1.0, 0.0), a, 1
    m = abs(n)
    while bit <= m:
        if m & bit:
            r = _times(r, p)
        bit <<= 1
        p = _times(p, p)
    return r if n > 0 else _quotient(_make(1.0, 0.0), r)


def _power(a, b):
    if b._im == 0.0 and abs(b._re) <= 100.0 and b._re == math.floor(b._re):
        if a._re == 0.0 and a._im == 0.0 and b._re < 0.0:
            raise ZeroDivisionError("0.0 to a negative or complex power")
        return _whole_power(a, int(b._re))
    if a._re == 0.0 and a._im == 0.0:
        if b._im != 0.0 or b._re < 0.0:
            raise ZeroDivisionError("0.0 to a negative or complex power")
        return _make(0.0, 0.0)
    size, angle = math.hypot(a._re, a._im), math.atan2(a._im, a._re)
    try:
        length, phase = size ** b._re, angle * b._re
        if b._im != 0.0:
            length /= math.exp(angle * b._im)
            phase += b._im * math.log(size)
    except OverflowError:
        raise OverflowError("complex exponentiation") from None
    if math.isinf(phase) or math.isnan(phase):
        return _make(math.nan, math.nan)
    return _make(length * math.cos(phase), length * math.sin(phase))


# ---- text

def _part(x):
    s = repr(x)
    return s[:-2] if s.endswith(".0") else s


def _scan_number(s, i):
    """The end of the float that begins at s[i], which may have a sign; i if there is none."""
    j = i + (s[i:i + 1] in ("+", "-"))
    for word in ("infinity", "inf", "nan"):
        if s[j:j + len(word)].lower() == word:
            return j + len(word)
    start = j
    while s[j:j + 1].isdigit() or s[j:j + 1] == "_":
        j += 1
    if s[j:j + 1] == ".":
        j += 1
        while s[j:j + 1].isdigit() or s[j:j + 1] == "_":
            j += 1
    if j == start or s[start:j] == ".":
        return i
    if s[j:j + 1] in ("e", "E"):
        k = j + 1 + (s[j + 1:j + 2] in ("+", "-"))
        if s[k:k + 1].isdigit():
            while s[k:k + 1].isdigit() or s[k:k + 1] == "_":
                k += 1
            j = k
    return j


def _scan(text):
    s = text.strip()
    if s[:1] == "(" and s[-1:] == ")":
        s = s[1:-1].strip()
    end = _scan_number(s, 0)
    unit = {"": 1.0, "+": 1.0, "-": -1.0}
    try:
        if end == 0:
            if s[-1:] in ("j", "J") and s[:-1] in unit:
                return 0.0, unit[s[:-1]]
        elif end == len(s):
            return float(s), 0.0
        elif s[end:] in ("j", "J"):
            return 0.0, float(s[:end])
        elif s[end] in "+-" and s[-1] in "jJ":
            re, im = float(s[:end]), s[end:-1]
            return re, unit[im] if im in unit else float(im) if _scan_number(im, 0) == len(im) else float("x")
    except ValueError:
        pass
    raise ValueError("complex() arg is a malformed string")


def _split_spec(spec):
    """fill, align, sign, alternate, width, grouping, precision, type of a format specification"""
    fill, align, i = " ", "", 0
    if spec[1:2] and spec[1] in "<>=^":
        fill, align, i = spec[0], spec[1], 2
    elif spec[:1] and spec[0] in "<>=^":
        align, i = spec[0], 1
    sign = alternate = grouping = precision = kind = ""
    if spec[i:i + 1] in ("+", "-", " "):
        sign, i = spec[i], i + 1
    if spec[i:i + 1] == "#":
        alternate, i = "#", i + 1
    if align == "=":
        raise ValueError("'=' alignment flag is not allowed in complex format specifier")
    if spec[i:i + 1] == "0" and not align:
        raise ValueError("Zero padding is not allowed in complex format specifier")
    j = i
    while spec[j:j + 1].isdigit():
        j += 1
    width = int(spec[i:j] or 0)
    if spec[j:j + 1] in (",", "_"):
        grouping, j = spec[j], j + 1
    if spec[j:j + 1] == ".":
        i = j = j + 1
        while spec[j:j + 1].isdigit():
            j += 1
        if i == j:
            raise ValueError("Format specifier missing precision")
        precision = "." + spec[i:j]
    kind = spec[j:]
    if len(kind) > 1:
        raise ValueError(f"Invalid format specifier '{spec}' for object of type 'complex'")
    if kind and kind not in "eEfFgGn":
        raise ValueError(f"Unknown format code '{kind}' for object of type 'complex'")
    return fill, align, sign, alternate, width, grouping, precision, kind


# ---- the class

def _arithmetic(name, compute):
    def forward(self, other):
        other = _as_complex(other)
        return NotImplemented if other is None else compute(self, other)

    def reflected(self, other):
        other = _as_complex(other)
        return NotImplemented if other is None else compute(other, self)
    forward.__name__, reflected.__name__ = f"__{name}__", f"__r{name}__"
    return forward, reflected


class complex:
    """complex(real=0, imag=0): a complex number, also from text."""

    __slots__ = ("_re", "_im")
    __module__ = "builtins"
    __match_args__ = ()

    def __new__(cls, real=0, imag=None):
        if isinstance(real, str):
            if imag is not None:
                raise TypeError("complex() can't take second arg if first is a string")
            re, im = _scan(real)
        elif isinstance(imag, str):
            raise TypeError("complex() second arg can't be a string")
        else:
            re, im = _number(real, "complex() first argument must be a string or a number, not '%s'")
            if imag is not None:
                x, y = _number(imag, "complex() second argument must be a number, not '%s'")
                re, im = re - y if isinstance(imag, complex) else re, (im if isinstance(real, complex) else 0.0) + x
                if not isinstance(real, complex):
                    im = x
        z = object.__new__(cls)
        z._re, z._im = re, im
        return z

    real = property(lambda self: self._re)
    imag = property(lambda self: self._im)

    def conjugate(self):
        return _make(self._re, -self._im)

    def __complex__(self):
        return _make(self._re, self._im)

    def __getnewargs__(self):
        return self._re, self._im

    __add__, __radd__ = _arithmetic("add", lambda a, b: _make(a._re + b._re, a._im + b._im))
    __sub__, __rsub__ = _arithmetic("sub", lambda a, b: _make(a._re - b._re, a._im - b._im))
    __mul__, __rmul__ = _arithmetic("mul", _times)
    __truediv__, __rtruediv__ = _arithmetic("truediv", _quotient)
    _pow, __rpow__ = _arithmetic("pow", _power)

    def __pow__(self, other, mod=None):
        if mod is not None:
            raise ValueError("complex modulo")
        return self._pow(other)

    def __neg__(self):
        return _make(-self._re, -self._im)

    def __pos__(self):
        return _make(self._re, self._im)

    def __abs__(self):
        size = math.hypot(self._re, self._im)
        if math.isinf(size) and not math.isinf(self._re) and not math.isinf(self._im):
            raise OverflowError("absolute value too large")
        return size

    def __bool__(self):
        return self._re != 0.0 or self._im != 0.0

    def __eq__(self, other):
        if isinstance(other, complex):
            return self._re == other._re and self._im == other._im
        if isinstance(other, (int, float)):
            return self._im == 0.0 and self._re == other
        return NotImplemented

    def __hash__(self):
        h = (hash(self._re) + 1000003 * hash(self._im)) & 0xffffffffffffffff
        h -= h >> 63 << 64
        return -2 if h == -1 else h

    def __repr__(self):
        if self._re == 0.0 and math.copysign(1.0, self._re) > 0:
            return _part(self._im) + "j"
        im = _part(self._im)
        return f"({_part(self._re)}{'' if im[0] == '-' else '+'}{im}j)"

    def __format__(self, spec):
        if not spec:
            return str(self)
        fill, align, sign, alternate, width, grouping, precision, kind = _split_spec(spec)
        bare = not kind and self._re == 0.0 and math.copysign(1.0, self._re) > 0

        def part(x, sign):
            if kind or precision:
                return format(x, sign + alternate + grouping + precision + (kind or "g"))
            s = format(x, sign + alternate + grouping)
            return s[:-2] if s.endswith(".0") else s
        text = part(self._im, sign if bare else "+") + "j"
        if not bare:
            text = part(self._re, sign) + text
            if not kind:
                text = "(" + text + ")"
        return format(text, f"{fill}{align or '>'}{width}")


def _number(v, refusal):
    if isinstance(v, complex):
        return v._re, v._im
    if isinstance(v, (int, float)):
        return float(v), 0.0
    convert = getattr(type(v), "__complex__", None)
    if convert is not None:
        z = convert(v)
        if not isinstance(z, complex):
            raise TypeError(f"__complex__ returned non-complex (type {type(z).__name__})")
        return z._re, z._im
    if hasattr(type(v), "__float__") or hasattr(type(v), "__index__"):
        return float(v), 0.0
    raise TypeError(refusal % type(v).__name__)


def literal(im):
    """What the literal of im stands for."""
    return _make(0.0, im)


builtins.complex = complex
