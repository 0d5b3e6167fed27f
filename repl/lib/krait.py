"""What every session starts with: containers that hooks fill, hooks, and the kernel's types.

The names in __all__ are builtins of a session.
"""
import _krait
from changes import acknowledge, buffer, callback, check, journal, ref, store, undo
from _krait import Object, cast, container_of, offsetof, peek, poke, sizeof, string, struct, symbol, symbol_at, typeof

__all__ = ["Counter", "ERR_PTR", "IS_ERR", "Object", "PTR_ERR", "acknowledge", "buffer", "callback", "cast", "check",
           "container_of", "hook", "hooks", "journal", "offsetof", "peek", "poke", "ref", "replace", "sizeof", "store",
           "string", "struct", "symbol", "symbol_at", "typeof", "undo"]

REPLACE, ENTRY, RETURN = 0, 1, 2
MAX_ERRNO = 4095


class Counter:
    """Numbers by key; a key that is not there counts 0.

    Once an eBPF hook counts in it, its contents live in a BPF map (per session,
    in user space's keeping), and every operation works on that map.
    """

    def __init__(self, *args, **kwargs):
        self._map = None
        self._own = {}
        self._read = False
        for source in (*args, kwargs):
            for key in source:
                self._own[key] = self._own.get(key, 0) + (source[key] if hasattr(source, "keys") else 1)

    def _bind(self, number):
        """Moves the contents into BPF map number."""
        for key in self._own:
            _krait.request("map.set", (number, key, self._own[key]))
        self._own, self._map = {}, number

    def __getitem__(self, key):
        self._read = True
        if self._map is None:
            return self._own.get(key, 0)
        value = _krait.request("map.get", (self._map, key))
        return 0 if value is None else value

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
        self._read = True
        if self._map is None:
            return key in self._own
        return _krait.request("map.get", (self._map, key)) is not None

    def items(self):
        """A list of (key, count), in no particular order once the counts are in a map."""
        self._read = True
        return list(self._own.items()) if self._map is None else _krait.request("map.items", self._map)

    def keys(self):
        return [key for key, _ in self.items()]

    def values(self):
        return [value for _, value in self.items()]

    def __iter__(self):
        return iter(self.keys())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def add(self, key, n=1):
        """self[key] += n in one step, together with hooks that count at the same time."""
        if self._map is None:
            self._own[key] = self._own.get(key, 0) + n
        else:
            _krait.request("map.add", (self._map, key, n))

    def total(self):
        return sum(self.values())

    def top(self, n=None):
        """The n largest (key, count), largest first; all of them without n."""
        ranked = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return ranked if n is None else ranked[:n]

    most_common = top

    def clear(self):
        if self._map is None:
            self._own.clear()
        else:
            _krait.request("map.clear", self._map)

    def __eq__(self, other):
        if not isinstance(other, (Counter, dict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __repr__(self):
        return "Counter({" + ", ".join(f"{key!r}: {value!r}" for key, value in self.top()) + "})"


class Hook:
    """A hook on a kernel function whose handler runs in the interpreter in the kernel."""

    names = {REPLACE: "replace", ENTRY: "hook", RETURN: "hook.ret"}

    def __init__(self, kind, target, handler):
        self.kind, self.handler, self.path = kind, handler, "interpreter"
        self.target = target if isinstance(target, str) else target.__name__
        self._cookie = _krait.attach(kind, target, handler)
        _attached.append(self)

    def remove(self):
        """Takes the hook away and waits for handlers that still run; again is harmless."""
        if self._cookie is not None:
            cookie, self._cookie = self._cookie, None
            _attached.remove(self)
            self.last = _krait.detach(cookie)

    def stats(self):
        """Counts: hits, run, errors, and missed_* for each reason the handler did not run."""
        return self.last if self._cookie is None else _krait.hook_stats(self._cookie)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.remove()

    def __repr__(self):
        state = "" if self._cookie is not None else " removed"
        return f"<{self.names[self.kind]} {self.target} in the interpreter{state}>"


class EbpfHook:
    """A hook that was compiled to eBPF; user space keeps it."""

    path = "eBPF"

    def __init__(self, number, kind, target):
        self.number, self.kind, self.target, self.last = number, kind, target, None

    def remove(self):
        if self.last is None:
            self.last = _krait.request("hook.remove", self.number)

    def stats(self):
        """Counts of what got lost: dropped events, full maps, faults."""
        return self.last if self.last is not None else _krait.request("hook.stats", self.number)

    __enter__ = Hook.__enter__
    __exit__ = Hook.__exit__

    def __repr__(self):
        return f"<{self.kind} {self.target} in eBPF{'' if self.last is None else ' removed'}>"


_attached = []


class _Decorator:
    def __init__(self, kind):
        self._kind = kind

    def __call__(self, target, path=None):
        """Python in a kernel function: the decorated function is the handler."""
        if path not in (None, "kernel"):
            raise ValueError(f"path={path!r}: this handler needs the interpreter, path \"kernel\"")
        return lambda handler: Hook(self._kind, target, handler)


replace = _Decorator(REPLACE)
hook = _Decorator(ENTRY)
hook.ret = _Decorator(RETURN)


def hooks():
    """All hooks that are attached, with their counts."""
    return [(repr(h), h.stats()) for h in _attached] + [(h["hook"], h) for h in _krait.request("hooks", None)]


def ERR_PTR(error):
    """-errno as the pointer that stands for it."""
    return error & 0xffff_ffff_ffff_ffff


def IS_ERR(pointer):
    return int(pointer) & 0xffff_ffff_ffff_ffff >= 2**64 - MAX_ERRNO


def PTR_ERR(pointer):
    value = int(pointer) & 0xffff_ffff_ffff_ffff
    return value - 2**64 if value >> 63 else value


def describe(value):
    """What a hook on the eBPF path may capture of a value: asked by the router."""
    if isinstance(value, Counter):
        return ("Counter", value._map, value._read)
    if value is None or isinstance(value, (bool, int, str)):
        return ("const", value)
    return ("other", type(value).__name__)
