"""Weak references: ref and proxy, and containers that let go of what nothing else refers to.

An object goes when the collector finds it unreachable, not at the moment its last reference does.
"""
from _weakref import ref, getweakrefs, getweakrefcount
import atexit as _atexit
import operator

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
           "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

ReferenceType = ref


# ---- proxies

class _Proxy:
    __slots__ = ("_proxied", "__weakref__")
    __hash__ = None

    def __init__(self, obj, callback=None):
        object.__setattr__(self, "_proxied", ref(obj, callback and (lambda _: callback(self))))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        obj = object.__getattribute__(self, "_proxied")()
        return f"<weakproxy at {id(self):#x} to {type(obj).__name__} at {id(obj):#x}>"


def _target(proxied):
    obj = object.__getattribute__(proxied, "_proxied")()
    if obj is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return obj


def _value(v):
    return _target(v) if isinstance(type(v), type) and issubclass(type(v), _Proxy) else v


def _forward(cls, names, how):
    for name in names.split():
        method = how(f"__{name}__")
        method.__name__ = f"__{name}__"
        setattr(cls, method.__name__, method)


_functions = {"str": str, "bool": bool, "len": len, "iter": iter, "next": next, "int": int, "float": float,
              "reversed": reversed, "bytes": bytes, "abs": abs, "divmod": divmod,
              "and": operator.and_, "or": operator.or_}


def _function(name):
    word = name.strip("_")
    return _functions.get(word) or getattr(operator, word)


def _unary(name):
    f = _function(name)
    return lambda self: f(_target(self))


def _binary(name):
    f = _function(name)
    return lambda self, other: f(_target(self), _value(other))


def _reflected(name):
    f = _function(name[3:])
    return lambda self, other: f(_value(other), _target(self))


def _method(name):
    return lambda self, *args: getattr(_target(self), name)(*args)


_forward(_Proxy, "str bool len iter next int float reversed bytes neg pos abs invert index", _unary)
_forward(_Proxy, "lt le eq ne gt ge add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod "
                 "iadd isub imul itruediv ifloordiv imod ipow imatmul ilshift irshift iand ior ixor "
                 "getitem contains delitem", _binary)
_forward(_Proxy, "radd rsub rmul rtruediv rfloordiv rmod rpow rmatmul rlshift rrshift rand ror rxor rdivmod", _reflected)
_forward(_Proxy, "setitem enter exit", _method)


class _CallableProxy(_Proxy):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


ProxyType = _Proxy
CallableProxyType = _CallableProxy
ProxyTypes = (ProxyType, CallableProxyType)
_Proxy.__name__ = _Proxy.__qualname__ = "ProxyType"
_CallableProxy.__name__ = _CallableProxy.__qualname__ = "CallableProxyType"


def proxy(obj, callback=None):
    """A stand-in for obj that does not keep it alive."""
    return (_CallableProxy if callable(obj) else _Proxy)(obj, callback)


# ---- references to methods

class WeakMethod(ref):
    """A weak reference to a bound method, which itself is made anew each time it is looked up."""

    def __new__(cls, method, callback=None):
        try:
            obj, func = method.__self__, method.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(method)}") from None
        alive = [True]

        def gone(_):
            if alive:
                alive.clear()
                if callback is not None:
                    callback(self)
        self = ref.__new__(cls, obj, gone)
        self._func, self._type, self._alive = ref(func, gone), type(method), alive
        return self

    def __init__(self, method, callback=None):
        super().__init__(method.__self__)

    def __call__(self):
        obj, func = super().__call__(), self._func()
        return None if obj is None or func is None else self._type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func == other._func

    __hash__ = ref.__hash__


# ---- containers

class _Keyed(ref):
    """A reference that knows under which key its object is kept."""

    def __new__(cls, obj, callback, key):
        self = ref.__new__(cls, obj, callback)
        self.key = key
        return self

    def __init__(self, obj, callback, key):
        super().__init__(obj, callback)


_missing = object()


class _Mapping:
    """What both dictionaries have, over items(), __getitem__, __setitem__ and __delitem__."""

    def __iter__(self):
        return (k for k, _ in self.items())

    def keys(self):
        return iter(self)

    def values(self):
        return (v for _, v in self.items())

    def __len__(self):
        return sum(1 for _ in self.items())

    def __contains__(self, key):
        return self.get(key, _missing) is not _missing

    def get(self, key, default=None):
        try:
            return self[key]
        except (KeyError, TypeError):
            return default

    def pop(self, key, *default):
        value = self.get(key, _missing)
        if value is _missing:
            if default:
                return default[0]
            raise KeyError(key)
        del self[key]
        return value

    def popitem(self):
        for key, value in reversed(list(self.items())):
            del self[key]
            return key, value
        raise KeyError("dictionary is empty")

    def setdefault(self, key, default=None):
        value = self.get(key, _missing)
        if value is _missing:
            self[key] = value = default
        return value

    def update(self, other=(), /, **kwargs):
        for key, value in (other.items() if hasattr(other, "items") else other):
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if hasattr(other, "items") else NotImplemented

    __hash__ = None

    def __or__(self, other):
        new = self.copy()
        new.update(other)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __ror__(self, other):
        new = type(self)(other)
        new.update(self)
        return new

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakValueDictionary(_Mapping):
    """A dict from which an item goes with its value."""

    def __init__(self, other=(), /, **kwargs):
        data = self.data = {}

        def gone(r):
            if data.get(r.key) is r:
                del data[r.key]
        self._gone = gone
        self.update(other, **kwargs)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = _Keyed(value, self._gone, key)

    def __delitem__(self, key):
        del self.data[key]

    def items(self):
        for key, r in list(self.data.items()):
            value = r()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs


class WeakKeyDictionary(_Mapping):
    """A dict from which an item goes with its key."""

    def __init__(self, other=None):
        data = self.data = {}
        self._gone = lambda r: data.pop(r, None)
        if other is not None:
            self.update(other)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._gone)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def items(self):
        for r, value in list(self.data.items()):
            key = r()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)


class WeakSet:
    """A set from which members go that nothing else refers to."""

    def __init__(self, data=None):
        members = self.data = set()
        self._gone = members.discard
        if data is not None:
            self.update(data)

    def __iter__(self):
        for r in list(self.data):
            v = r()
            if v is not None:
                yield v

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._gone))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def pop(self):
        while self.data:
            v = self.data.pop()()
            if v is not None:
                return v
        raise KeyError("pop from empty WeakSet")

    def clear(self):
        self.data.clear()

    def update(self, other):
        for v in other:
            self.add(v)

    def copy(self):
        return type(self)(self)

    def _made(self, members):
        return type(self)(members)

    def union(self, other):
        return self._made([*self, *other])

    def intersection(self, other):
        return self._made([v for v in other if v in self])

    def difference(self, other):
        other = set(other)
        return self._made([v for v in self if v not in other])

    def symmetric_difference(self, other):
        return self.difference(other).union(v for v in other if v not in self)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    def __ior__(self, other):
        self.update(other)
        return self

    def issubset(self, other):
        return set(self) <= set(other)

    def issuperset(self, other):
        return set(self) >= set(other)

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    def __eq__(self, other):
        return set(self) == set(other) if isinstance(other, WeakSet) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return repr(self.data)


# ---- finalize

class finalize:
    """Calls func(*args, **kwargs) once, when obj goes or at the end of the program."""

    _registry = {}
    __slots__ = ("atexit", "_number")

    def __init__(self, obj, func, /, *args, **kwargs):
        registry = finalize._registry
        if not registry:
            _atexit.unregister(finalize._exit)
            _atexit.register(finalize._exit)
        self.atexit = True
        self._number = max(registry, default=0) + 1
        number = self._number
        registry[number] = (self, ref(obj, lambda _: finalize._call(number)), func, args, kwargs)

    @staticmethod
    def _call(number):
        entry = finalize._registry.pop(number, None)
        if entry is not None:
            return entry[2](*entry[3], **entry[4])

    @staticmethod
    def _exit():
        while True:
            numbers = [n for n, entry in finalize._registry.items() if entry[0].atexit]
            if not numbers:
                return
            finalize._call(max(numbers))

    def __call__(self, _=None):
        return finalize._call(self._number)

    def _entry(self):
        entry = finalize._registry.get(self._number)
        if entry is not None:
            obj = entry[1]()
            if obj is not None:
                return obj, entry
        return None

    def peek(self):
        found = self._entry()
        return found and (found[0], *found[1][2:])

    def detach(self):
        found = self.peek()
        finalize._registry.pop(self._number, None)
        return found

    @property
    def alive(self):
        return self._number in finalize._registry

    def __repr__(self):
        found = self._entry()
        if found is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(found[0]).__name__!r} at {id(found[0]):#x}>"
