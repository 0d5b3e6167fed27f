"""Clocks and dates. The time zone is UTC."""
import _time
from _time import time, time_ns, monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, sleep

timezone = altzone = daylight = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID = 0, 1, 2, 3

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


def _field(i):
    return property(lambda self: tuple.__getitem__(self, i))


class struct_time(tuple):
    """A date and time of day."""
    __module__ = "time"
    __slots__ = ()
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence):
        sequence = tuple(sequence)
        if not 9 <= len(sequence) <= 11:
            raise TypeError(f"time.struct_time() takes {'an at least 9' if len(sequence) < 9 else 'an at most 11'}-sequence "
                            f"({len(sequence)}-sequence given)")
        return tuple.__new__(cls, sequence[:9])

    tm_year, tm_mon, tm_mday, tm_hour, tm_min, tm_sec, tm_wday, tm_yday, tm_isdst = [_field(i) for i in range(9)]
    tm_zone = property(lambda self: "UTC")
    tm_gmtoff = property(lambda self: 0)

    def __repr__(self):
        return f"time.struct_time({', '.join([f'{name}={value!r}' for name, value in zip(_FIELDS, self)])})"


def _days_before(year):
    """Days from 1970 to the first of a year."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 - 719162


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _seconds(secs):
    if secs is None:
        return _time.time_ns() // 1000000000
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError("Invalid value NaN (not a number)")
        secs = secs // 1
    elif not hasattr(secs, "__index__"):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    try:
        secs = int(secs)
    except OverflowError:
        raise OverflowError("timestamp out of range for platform time_t") from None
    if not -1 << 63 <= secs < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return secs


def gmtime(secs=None, /):
    """The date of a time in seconds since 1970, or of now."""
    secs = _seconds(secs)
    days, rest = divmod(secs, 86400)
    year = 1970 + days // 366
    if not -1 << 31 <= year - 1900 < 1 << 31:
        raise OSError(75, "Value too large for defined data type")
    while _days_before(year + 1) <= days:
        year += max(1, (days - _days_before(year + 1)) // 366)
    yday = days - _days_before(year)
    leap = _is_leap(year)
    month = 12
    while _BEFORE[month - 1] + (leap and month > 2) > yday:
        month -= 1
    mday = yday - _BEFORE[month - 1] - (leap and month > 2) + 1
    return struct_time((year, month, mday, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, yday + 1, 0))


def localtime(secs=None, /):
    """The same in the time zone, which is UTC."""
    return gmtime(secs)


def _tuple(t, name):
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{name}(): illegal time tuple argument")
    for value in t:
        if not hasattr(value, "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return t


def mktime(t, /):
    """Seconds since 1970 of a date; fields beyond their range carry over."""
    year, month, day, hour, minute, second = _tuple(t, "mktime")[:6]
    year += (month - 1) // 12
    month = (month - 1) % 12
    days = _days_before(year) + _BEFORE[month] + (_is_leap(year) and month > 1) + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


def asctime(t=None, /):
    """A date as text, such as 'Thu Jan  1 00:00:00 1970'."""
    t = _checked(gmtime() if t is None else _tuple(t, "asctime"))
    return f"{_DAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]}{t[2]:3d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"


def ctime(secs=None, /):
    """A time as text."""
    return asctime(localtime(secs))


def _checked(t):
    """Fields in range: 0 stands for the first month and day."""
    t = list(t)
    for i, low, high, what in ((1, 0, 12, "month out of range"), (2, 0, 31, "day of month out of range"), (3, 0, 23, "hour out of range"),
                               (4, 0, 59, "minute out of range"), (5, 0, 61, "seconds out of range"), (6, -1, None, "day of week out of range"),
                               (7, 0, 366, "day of year out of range")):
        if t[i] < low or high is not None and t[i] > high:
            raise ValueError(what)
    t[1] = t[1] or 1
    t[2] = t[2] or 1
    t[6] %= 7
    t[7] = t[7] or 1
    return t


def _iso_week(t):
    """Year and week as ISO 8601 counts them."""
    year, yday, wday = t[0], t[7], t[6]
    week = (yday - 1 - wday + 10) // 7
    if week < 1:
        year -= 1
        days = 366 if _is_leap(year) else 365
        week = (yday + days - 1 - wday + 10) // 7
    elif week == 53 and wday - (yday - (366 if _is_leap(year) else 365)) < 3:
        return year + 1, 1
    return year, week


_FORMATS = {
    "a": lambda t: _DAYS[t[6]][:3], "A": lambda t: _DAYS[t[6]], "b": lambda t: _MONTHS[t[1] - 1][:3], "B": lambda t: _MONTHS[t[1] - 1],
    "c": lambda t: strftime("%a %b %e %H:%M:%S %Y", tuple(t)), "C": lambda t: f"{t[0] // 100:02d}", "d": lambda t: f"{t[2]:02d}",
    "D": lambda t: strftime("%m/%d/%y", tuple(t)), "e": lambda t: f"{t[2]:2d}", "F": lambda t: strftime("%Y-%m-%d", tuple(t)),
    "g": lambda t: f"{_iso_week(t)[0] % 100:02d}", "G": lambda t: str(_iso_week(t)[0]), "h": lambda t: _MONTHS[t[1] - 1][:3],
    "H": lambda t: f"{t[3]:02d}", "I": lambda t: f"{t[3] % 12 or 12:02d}", "j": lambda t: f"{t[7]:03d}", "k": lambda t: f"{t[3]:2d}",
    "l": lambda t: f"{t[3] % 12 or 12:2d}", "m": lambda t: f"{t[1]:02d}", "M": lambda t: f"{t[4]:02d}", "n": lambda t: "\n",
    "p": lambda t: "AM" if t[3] < 12 else "PM", "P": lambda t: "am" if t[3] < 12 else "pm", "r": lambda t: strftime("%I:%M:%S %p", tuple(t)),
    "R": lambda t: strftime("%H:%M", tuple(t)), "s": lambda t: str(int(mktime(tuple(t)))), "S": lambda t: f"{t[5]:02d}", "t": lambda t: "\t",
    "T": lambda t: strftime("%H:%M:%S", tuple(t)), "u": lambda t: str(t[6] + 1), "U": lambda t: f"{(t[7] + 6 - (t[6] + 1) % 7) // 7:02d}",
    "V": lambda t: f"{_iso_week(t)[1]:02d}", "w": lambda t: str((t[6] + 1) % 7), "W": lambda t: f"{(t[7] + 6 - t[6]) // 7:02d}",
    "x": lambda t: strftime("%m/%d/%y", tuple(t)), "X": lambda t: strftime("%H:%M:%S", tuple(t)), "y": lambda t: f"{t[0] % 100:02d}",
    "Y": lambda t: str(t[0]), "z": lambda t: "+0000", "Z": lambda t: "UTC", "%": lambda t: "%",
}


def strftime(format, t=None, /):
    """A date as a format says."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    t = _checked(gmtime() if t is None else _tuple(t, "strftime"))
    out = []
    parts = format.split("%")
    out.append(parts[0])
    i = 1
    while i < len(parts):
        part = parts[i]
        if part:
            make = _FORMATS.get(part[0])
            out.append(make(t) + part[1:] if make else "%" + part)
        elif i + 1 < len(parts):
            i += 1
            out.append("%" + parts[i])
        else:
            out.append("%")
        i += 1
    return "".join(out)


def clock_gettime_ns(clk_id, /):
    """A clock by number, in nanoseconds."""
    if clk_id == CLOCK_REALTIME:
        return time_ns()
    if clk_id in (CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID):
        return monotonic_ns()
    raise OSError(22, "Invalid argument")


def clock_gettime(clk_id, /):
    """A clock by number, in seconds."""
    return clock_gettime_ns(clk_id) / 1000000000


def process_time_ns():
    return monotonic_ns()


thread_time, thread_time_ns = process_time, process_time_ns
