"""Containers that hooks fill and the session reads.

Once an eBPF hook uses one, its contents live in a BPF map (per session, in user space's
keeping), and every operation works on that map.
"""
import _krait

LOW_BITS = 64
BAR = 52


class Container:
    """What the containers have in common: values by key, in _own until a hook moves them into map _map."""

    def __init__(self, size=0, lru=False):
        self._map = None
        self._own = {}
        self._read = False
        self._size = size
        self._lru = lru

    def _describe(self):
        """What the compiler of hooks wants to know of it."""
        return (type(self).__name__, self._map, self._read, (0, 0, 0, self._size, self._lru))

    def _bind(self, number):
        """Moves the contents into BPF map number."""
        for key in self._own:
            _krait.request("map.set", (number, key, self._own[key]))
        self._own, self._map = {}, number

    def _get(self, key):
        self._read = True
        return self._own.get(key) if self._map is None else _krait.request("map.get", (self._map, key))

    def _items(self):
        self._read = True
        return list(self._own.items()) if self._map is None else _krait.request("map.items", self._map)

    def __setitem__(self, key, value):
        if self._map is None:
            self._own[key] = value
        else:
            _krait.request("map.set", (self._map, key, value))

    def __delitem__(self, key):
        if self._map is None:
            del self._own[key]
        elif not _krait.request("map.del", (self._map, key)):
            raise KeyError(key)

    def __len__(self):
        self._read = True
        return len(self._own) if self._map is None else _krait.request("map.len", self._map)

    def __contains__(self, key):
        return self._get(key) is not None

    def items(self):
        """A list of (key, value), in no particular order once they are in a map."""
        return self._items()

    def keys(self):
        return [key for key, _ in self.items()]

    def values(self):
        return [value for _, value in self.items()]

    def __iter__(self):
        return iter(self.keys())

    def top(self, n=None, key=None):
        """The n largest (key, value), largest first; all of them without n. key= says by what."""
        ranked = sorted(self.items(), key=key or (lambda item: item[1]), reverse=True)
        return ranked if n is None else ranked[:n]

    def clear(self):
        """Removes all keys."""
        if self._map is None:
            self._own.clear()
        else:
            _krait.request("map.clear", self._map)

    def json(self):
        """The contents as what JSON has: lists, dicts, strs and numbers."""
        return [[list(key) if isinstance(key, tuple) else key, plain(value)] for key, value in self.items()]

    __hash__ = None


def widest(values):
    """A value that takes as much room as any of these: the longest str, the lowest int. None if they differ in kind."""
    kinds = {type(value) for value in values}
    if kinds == {str}:
        return max(values, key=lambda value: len(value.encode()))
    if kinds == {int} or kinds == {bool}:
        return min(values)
    if kinds == {tuple} and len({len(value) for value in values}) == 1:
        columns = [widest([value[i] for value in values]) for i in range(len(values[0]))]
        return None if None in columns else tuple(columns)
    return None


def plain(value):
    return value.json() if hasattr(value, "json") else list(value) if isinstance(value, tuple) else value


class Counter(Container):
    """Numbers by key; a key that is not there counts 0."""

    def __init__(self, *args, size=0, lru=False, **kwargs):
        super().__init__(size, lru)
        for source in (*args, kwargs):
            for key in source:
                self._own[key] = self._own.get(key, 0) + (source[key] if hasattr(source, "keys") else 1)

    def __getitem__(self, key):
        value = self._get(key)
        return 0 if value is None else value

    def get(self, key, default=None):
        value = self._get(key)
        return default if value is None else value

    def add(self, key, n=1):
        """self[key] += n in one step, together with hooks that count at the same time."""
        if self._map is None:
            self._own[key] = self._own.get(key, 0) + n
        else:
            _krait.request("map.add", (self._map, key, n))

    def total(self):
        return sum(self.values())

    most_common = Container.top

    def zero(self):
        """Sets all counts to 0 and keeps the keys."""
        if self._map is None:
            for key in self._own:
                self._own[key] = 0
        else:
            _krait.request("map.zero", self._map)

    def __eq__(self, other):
        if not isinstance(other, (Counter, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return "Counter({" + ", ".join(f"{key!r}: {value!r}" for key, value in self.top()) + "})"


class Table(Container):
    """A dict that hooks read and write. size= is how many keys it has room for; with lru=True a new
    key takes the room of the one that was used least recently."""

    def __init__(self, source=(), size=0, lru=False):
        super().__init__(size, lru)
        self._own.update(source)

    def _describe(self):
        return (*super()._describe(), widest(list(self._own.values())) if self._own else None)

    def __getitem__(self, key):
        value = self._get(key)
        if value is None and key not in self:
            raise KeyError(key)
        return value

    def __contains__(self, key):
        self._read = True
        return key in self._own if self._map is None else _krait.request("map.has", (self._map, key))

    def get(self, key, default=None):
        return self._get(key) if key in self else default

    def pop(self, key, *default):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, source):
        for key in source:
            self[key] = source[key]

    def __eq__(self, other):
        if not isinstance(other, (Table, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return f"Table({dict(self.items())!r})"


class Set(Container):
    """Keys that hooks add and look up."""

    def __init__(self, source=(), size=0, lru=False):
        super().__init__(size, lru)
        for key in source:
            self.add(key)

    def add(self, key):
        self[key] = True

    def discard(self, key):
        if key in self:
            del self[key]

    def remove(self, key):
        del self[key]

    def items(self):
        return self.keys()

    def keys(self):
        return [key for key, _ in self._items()]

    def values(self):
        return self.keys()

    def json(self):
        return [list(key) if isinstance(key, tuple) else key for key in self.keys()]

    def top(self, n=None, key=None):
        ranked = sorted(self.keys(), key=key, reverse=True)
        return ranked if n is None else ranked[:n]

    def __eq__(self, other):
        return set(self.keys()) == set(other)

    def __repr__(self):
        return f"Set({self.keys()!r})"


class Stream:
    """A list that hooks append to: an element for each event, in their order."""

    def __init__(self, source=()):
        self._map = None
        self._list = list(source)
        self._read = False

    def _describe(self):
        return ("Stream", self._map, self._read, (0, 0, 0, 0, False))

    def _bind(self, number):
        self._map = number

    def _all(self):
        self._read = True
        if self._map is not None:
            self._list.extend(_krait.request("stream.take", self._map))
        return self._list

    def append(self, value):
        if self._map is not None:
            self._all()
        self._list.append(value)

    def clear(self):
        self._all().clear()

    def json(self):
        return [list(value) if isinstance(value, tuple) else value for value in self._all()]

    def __len__(self):
        return len(self._all())

    def __getitem__(self, index):
        return self._all()[index]

    def __iter__(self):
        return iter(list(self._all()))

    def __contains__(self, value):
        return value in self._all()

    def __eq__(self, other):
        return self._all() == list(other)

    __hash__ = None

    def __repr__(self):
        return f"Stream({self._all()!r})"


def short(n):
    """A bucket's bound as people read it: 4K, 2M."""
    for unit in ("", "K", "M", "G", "T", "P", "E"):
        if n % 1024 or n == 0:
            return f"{n}{unit}"
        n //= 1024
    return f"{n}Z"


class Buckets:
    """The counts of one histogram. count is how many numbers there are."""

    def __init__(self, scale, counts):
        self._scale, self._counts = scale, counts

    @property
    def count(self):
        return sum(self._counts.values())

    def buckets(self):
        """A list of (from, to, count), to excluded, without the empty ones; None is no bound."""
        return [(*self._scale._bounds(i), self._counts[i]) for i in sorted(self._counts) if self._counts[i]]

    def quantile(self, q):
        """The number below which the part q of all numbers lies, as far as buckets tell."""
        if not 0 <= q <= 1:
            raise ValueError("a quantile is between 0 and 1")
        want, seen = q * self.count, 0
        for low, high, n in self.buckets():
            if seen + n >= want:
                if low is None or high is None:
                    return high if low is None else low
                return low + (high - low) * (want - seen) / n
            seen += n
        return None

    def json(self):
        return [{"min": low, "max": None if high is None else high - 1, "count": n} for low, high, n in self.buckets()]

    def __eq__(self, other):
        return isinstance(other, Buckets) and self.buckets() == other.buckets()

    __hash__ = None

    def __lt__(self, other):
        return self.count < other.count

    def __str__(self):
        filled = [i for i in self._counts if self._counts[i]]
        if not filled:
            return ""
        most = max(self._counts.values())
        lines = []
        for i in range(min(filled), max(filled) + 1):
            n = self._counts.get(i, 0)
            bar = "@" * (n * BAR // most)
            lines.append(f"{self._scale._label(i):<16} {n:>10} |{bar:<{BAR}}|\n")
        return "".join(lines)

    def __repr__(self):
        return f"<{type(self._scale).__name__} of {self.count}>"


class View:
    """A histogram's or a Stats' part under one key."""

    def __init__(self, container, key):
        self._container, self._key = container, key

    def add(self, *args):
        self._container._add(self._key, *args)

    def _now(self):
        found = self._container._get(self._key)
        return self._container._value({} if found is None else found)

    def __getattr__(self, name):
        return getattr(self._now(), name)

    def __eq__(self, other):
        return self._now() == (other._now() if isinstance(other, View) else other)

    __hash__ = None

    def __str__(self):
        return str(self._now())

    def __repr__(self):
        return repr(self._now())


class Hist(Container):
    """How often numbers occur, by powers of two: hist.add(n), or hist[key].add(n)."""

    def _bucket(self, n):
        return 0 if n < 0 else 1 + int(n).bit_length()

    def _bounds(self, i):
        if i == 0:
            return (None, 0)
        return (0, 1) if i == 1 else (1 << i - 2, 1 << i - 1)

    def _label(self, i):
        if i < 2:
            return ("(..., 0)", "[0]")[i]
        low, high = self._bounds(i)
        return "[1]" if low == 1 else f"[{short(low)}, {short(high)})"

    def add(self, n, times=1):
        self._add(None, n, times)

    def _add(self, key, n, times=1):
        if self._map is not None:
            _krait.request("map.record", (self._map, key, n, times))
            return
        counts = self._own.get(key)
        if counts is None:
            counts = self._own[key] = {}
        i = self._bucket(n)
        counts[i] = counts.get(i, 0) + times

    def _value(self, counts):
        return Buckets(self, counts)

    def __getitem__(self, key):
        return View(self, key)

    def __setitem__(self, key, value):
        raise TypeError("numbers are added to a histogram: hist[key].add(n)")

    def items(self):
        """A list of (key, counts); of a histogram without keys the key is None."""
        return [(key, self._value(counts)) for key, counts in self._items()]

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(View(self, None), name)

    def zero(self):
        self.clear()

    def top(self, n=None, key=None):
        return super().top(n, key or (lambda item: item[1].count))

    def __str__(self):
        return "".join((f"{label(key)}:\n" if key is not None else "") + f"{value}\n" for key, value in self.items())

    def __eq__(self, other):
        return isinstance(other, Hist) and dict(self.items()) == dict(other.items())

    def __repr__(self):
        return f"<{type(self).__name__} of {sum(value.count for value in self.values())}>"


class LinHist(Hist):
    """How often numbers occur, by equal steps from low up to high."""

    def __init__(self, low, high, step=1, size=0):
        super().__init__(size)
        if step <= 0 or high <= low or (high - low) // step > 1000:
            raise ValueError(f"LinHist({low}, {high}, {step}): 1 to 1000 steps must lead up from the first to the second")
        self._low, self._high, self._step = low, high, step

    def _describe(self):
        return ("LinHist", self._map, self._read, (self._low, self._high, self._step, self._size, False))

    def _last(self):
        return 1 + (self._high - self._low + self._step - 1) // self._step

    def _bucket(self, n):
        if n < self._low:
            return 0
        return self._last() if n >= self._high else 1 + (n - self._low) // self._step

    def _bounds(self, i):
        if i == 0:
            return (None, self._low)
        if i == self._last():
            return (self._high, None)
        low = self._low + (i - 1) * self._step
        return (low, min(low + self._step, self._high))

    def _label(self, i):
        low, high = self._bounds(i)
        return f"(..., {high})" if low is None else f"[{low}, ...)" if high is None else f"[{low}, {high})"


class Summary:
    """How many numbers there were, and their total, avg, min and max; None where there were none."""

    def __init__(self, count, total, least, most):
        self.count, self.total = count, total
        self.min, self.max = (least, most) if count else (None, None)

    @property
    def avg(self):
        return self.total / self.count if self.count else None

    def json(self):
        return {"count": self.count, "total": self.total, "avg": self.avg, "min": self.min, "max": self.max}

    def _tuple(self):
        return (self.count, self.total, self.min, self.max)

    def __eq__(self, other):
        return isinstance(other, Summary) and self._tuple() == other._tuple()

    __hash__ = None

    def __lt__(self, other):
        return self.total < other.total

    def __str__(self):
        avg = "-" if self.avg is None else f"{self.avg:.1f}"
        return f"count {self.count}, total {self.total}, avg {avg}, min {self.min}, max {self.max}"

    __repr__ = __str__


class Stats(Container):
    """Count, total, average, least and largest of numbers: stats.add(n), or stats[key].add(n)."""

    def add(self, n):
        self._add(None, n)

    def _add(self, key, n):
        if self._map is not None:
            _krait.request("map.record", (self._map, key, n, 1))
            return
        have = self._own.get(key)
        if have is None:
            self._own[key] = (1, n, n, n)
        else:
            self._own[key] = (have[0] + 1, have[1] + n, min(have[2], n), max(have[3], n))

    def _value(self, numbers):
        return Summary(*(numbers or (0, 0, 0, 0)))

    __getitem__ = Hist.__getitem__
    __getattr__ = Hist.__getattr__
    __str__ = Hist.__str__
    items = Hist.items
    zero = Hist.zero

    def __setitem__(self, key, value):
        raise TypeError("numbers are added to a Stats: stats[key].add(n)")

    def top(self, n=None, key=None):
        return super().top(n, key or (lambda item: item[1].total))

    def __eq__(self, other):
        return isinstance(other, Stats) and dict(self.items()) == dict(other.items())

    def __repr__(self):
        return "Stats({" + ", ".join(f"{key!r}: {value!r}" for key, value in self.items()) + "})"


def label(key):
    """A key as a table shows it."""
    return ", ".join(map(str, key)) if isinstance(key, tuple) else str(key)


def shown(container):
    """What is printed of a container at the end: rows for a table of two columns, or a text."""
    if isinstance(container, (Hist, Stats)):
        return str(container)
    if isinstance(container, (Set, Stream)):
        return "".join(f"  {label(key)}\n" for key in container)
    return [(key, value) for key, value in container.top(key=None if isinstance(container, Counter) else order)]


def stacks(values):
    """The items of those counters that nobody has read and whose keys may be stacks; they count as read then."""
    found = []
    for value in values:
        if isinstance(value, Counter) and not value._read:
            items = value.items()
            value._read = any(isinstance(key, tuple) for key, _ in items)
            if value._read:
                found += items
    return found


def order(item):
    return str(item[0])
