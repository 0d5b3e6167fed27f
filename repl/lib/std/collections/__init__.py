"""Containers: deque and defaultdict are in C, the others here."""
from _collections import count as _count, defaultdict, deque
import sys as _sys
from collections import abc

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
           "namedtuple"]

abc.MutableSequence.register(deque)

_missing = object()


class OrderedDict(dict):
    """A dict whose order counts when it is compared, and can be changed."""

    def __init__(self, other=(), /, **kwds):
        super().__init__()
        self.update(other, **kwds)

    def update(self, other=(), /, **kwds):
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, other, **kwds)
        else:
            abc.MutableMapping.update(self, other, **kwds)

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def popitem(self, last=True):
        """Removes and returns the last pair, or the first."""
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return super().popitem()
        key = next(iter(self))
        return key, self.pop(key)

    def move_to_end(self, key, last=True):
        """Makes a key the last one, or the first."""
        if last:
            value = dict.pop(self, key)
            dict.__setitem__(self, key, value)
            return
        pairs = [(key, dict.__getitem__(self, key))]
        pairs += [(k, v) for k, v in self.items() if k != key]
        dict.clear(self)
        dict.update(self, pairs)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return name + "()"
        if id(self) in _shown:
            return "..."
        _shown.append(id(self))
        try:
            return f"{name}({list(self.items())!r})"
        finally:
            _shown.remove(id(self))

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and all(a == b for a, b in zip(self, other))
        return dict.__eq__(self, other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = None

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.__class__(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self


_shown = []     # the ids of what is being shown now


def _field_names(names, rename):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    names = [str(name) for name in names]
    if not rename:
        return names
    seen = set()
    for i, name in enumerate(names):
        if not name.isidentifier() or name in _keywords or name.startswith("_") or name in seen:
            names[i] = f"_{i}"
        seen.add(name)
    return names


_keywords = frozenset("""False None True and as assert async await break class continue def del elif else except finally
for from global if import in is lambda nonlocal not or pass raise return try while with yield""".split())


def _check_names(typename, names, rename):
    for name in [typename, *names]:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _keywords:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def _namedtuple_repr(self):
    return self._repr_format % self


def _namedtuple_asdict(self):
    """The fields as a dict."""
    return dict(zip(self._fields, self))


def _namedtuple_replace(self, /, **kwds):
    """A copy with some fields replaced."""
    values = [kwds.pop(name) if name in kwds else value for name, value in zip(self._fields, self)]
    if kwds:
        raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
    return self._make(values)


def _namedtuple_make(cls, iterable):
    """An instance from a sequence."""
    result = tuple.__new__(cls, iterable)
    if len(result) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(result)}")
    return result


def _no_set(self, value):
    raise AttributeError("can't set attribute")


def _no_delete(self):
    raise AttributeError("can't delete attribute")


def _field(index):
    def get(self):
        return self[index]
    return property(get, _no_set, _no_delete, f"Alias for field number {index}")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples with named fields."""
    names = _field_names(field_names, rename)
    typename = str(typename)
    _check_names(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    args = ", ".join(names)
    new = eval(f"lambda _cls, {args}{',' if names else ''}: _new(_cls, ({args}{',' if names else ''}))",
               {"_new": tuple.__new__})
    new.__name__ = "__new__"
    new.__qualname__ = f"{typename}.__new__"
    new.__doc__ = f"Create new instance of {typename}({args})"
    if defaults:
        new.__defaults__ = defaults
    ns = {
        "__doc__": f"{typename}({args})", "__slots__": (), "_fields": tuple(names),
        "_field_defaults": dict(zip(names[len(names) - len(defaults):], defaults)), "__new__": new,
        "_repr_format": f"{typename}({', '.join([n + '=%r' for n in names])})", "__repr__": _namedtuple_repr,
        "_asdict": _namedtuple_asdict, "_replace": _namedtuple_replace, "_make": classmethod(_namedtuple_make),
        "__getnewargs__": lambda self: tuple(self), "__match_args__": tuple(names),
    }
    for index, name in enumerate(names):
        ns[name] = _field(index)
    cls = type(typename, (tuple,), ns)
    cls.__module__ = _caller_module() if module is None else module
    return cls


def _caller_module():
    getframe = getattr(_sys, "_getframe", None)
    if getframe is None:
        return "__main__"
    return getframe(2).f_globals.get("__name__", "__main__")


class Counter(dict):
    """How often each element occurs."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        """The n most frequent elements with their counts."""
        pairs = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
        return pairs if n is None else pairs[:max(n, 0)]

    def elements(self):
        """Every element as often as it was counted."""
        for element, count in self.items():
            for _ in range(count):
                yield element

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Adds to the counts."""
        if iterable is not None:
            if isinstance(iterable, abc.Mapping):
                if self:
                    for element, count in iterable.items():
                        self[element] = count + self.get(element, 0)
                else:
                    super().update(iterable)
            elif type(self).get is dict.get and type(self).__setitem__ is dict.__setitem__:
                _count(self, iterable)
            else:
                get = self.get
                for element in iterable:
                    self[element] = get(element, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Takes from the counts."""
        if iterable is not None:
            get = self.get
            if isinstance(iterable, abc.Mapping):
                for element, count in iterable.items():
                    self[element] = get(element, 0) - count
            else:
                for element in iterable:
                    self[element] = get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __delitem__(self, element):
        if element in self:
            super().__delitem__(element)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return name + "()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return f"{name}({shown!r})"

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] == other[e] for c in (self, other) for e in c)

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] <= other[e] for c in (self, other) for e in c)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[e] >= other[e] for c in (self, other) for e in c)

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def _merged(self, other, count):
        """The positive ones among count(own, theirs), for the elements of both."""
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, own in self.items():
            n = count(own, other[element])
            if n > 0:
                result[element] = n
        for element, theirs in other.items():
            if element not in self:
                n = count(0, theirs)
                if n > 0:
                    result[element] = n
        return result

    def __add__(self, other):
        return self._merged(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merged(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._merged(other, max)

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, own in self.items():
            n = min(own, other[element])
            if n > 0:
                result[element] = n
        return result

    def __pos__(self):
        result = Counter()
        for element, count in self.items():
            if count > 0:
                result[element] = count
        return result

    def __neg__(self):
        result = Counter()
        for element, count in self.items():
            if count < 0:
                result[element] = -count
        return result

    def _keep_positive(self):
        for element in [e for e, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._keep_positive()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for element, count in other.items():
            if count > self[element]:
                self[element] = count
        return self._keep_positive()

    def __iand__(self, other):
        for element, count in self.items():
            if other[element] < count:
                self[element] = other[element]
        return self._keep_positive()


from collections._user import ChainMap, UserDict, UserList, UserString
