"""What every session starts with: containers that hooks fill, hooks, and the kernel's types.

The names in __all__ are builtins of a session.
"""
import _krait
from changes import acknowledge, buffer, callback, check, journal, ref, store, undo
from _krait import (Object, addressof, cast, container_of, enum, offsetof, peek, poke, sizeof, string, struct, symbol_at,
                    typeof, union)
from krait_containers import Container, Counter, Hist, LinHist, Set, Stats, Stream, Table
from krait_words import htonl, htons, ksym, load_words, ntohl, ntohs, ntop, signal_name, strerror, syscall_name

__all__ = ["Counter", "ERR_PTR", "Hist", "IS_ERR", "LinHist", "Object", "PTR_ERR", "Set", "Stats", "Stream", "Table",
           "acknowledge", "addressof", "buffer", "callback", "cast", "check", "container_of", "enum", "exists", "hook", "hooks",
           "after", "arg", "at_end", "every", "flamegraph", "interval", "kprobe", "kretprobe", "on_cpu", "override", "profile",
           "rawtracepoint", "uprobe", "uretprobe",
           "htonl", "htons", "journal", "ksym", "ntohl", "ntohs", "ntop", "offsetof", "peek", "poke", "ref", "replace", "signal_name",
           "sizeof", "store", "strerror", "string", "struct", "symbol_at", "syscall_name", "typeof", "undo", "union", "write"]

REPLACE, ENTRY, RETURN = 0, 1, 2
PROBE, PROBE_REGS, PROBE_RETURN, OVERRIDE = 4, 5, 6, 7
POSITIONAL = 16         # added to a kind: the names of the handler's parameters do not count
MAX_ERRNO = 4095


class Hook:
    """A hook on a kernel function whose handler runs in the interpreter in the kernel."""

    names = {REPLACE: "replace", ENTRY: "hook", RETURN: "hook.ret", PROBE: "kprobe", PROBE_REGS: "kprobe",
             PROBE_RETURN: "kretprobe", OVERRIDE: "override"}

    def __init__(self, kind, target, handler, *filters):
        self.kind, self.handler, self.path = kind, handler, "interpreter"
        self.target = target if isinstance(target, str) else hex(target) if isinstance(target, int) else target.__name__
        load_words()
        if kind % POSITIONAL in (PROBE, PROBE_REGS, PROBE_RETURN):
            target = _place(target)
        self._cookie = _krait.attach(kind, target, handler, *filters)
        _attached.append(self)

    def remove(self):
        """Takes the hook away and waits for handlers that still run; again is harmless."""
        if self._cookie is not None:
            cookie, self._cookie = self._cookie, None
            try:
                self.last = _krait.detach(cookie)
            except ContextError:
                self._cookie = cookie
                raise
            _attached.remove(self)

    def stats(self):
        """Counts: hits = run + missed_* (why the handler did not run); errors of run; filtered, which were no hits; waited_ns for the lock."""
        return self.last if self._cookie is None else _krait.hook_stats(self._cookie)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.remove()

    def __repr__(self):
        state = "" if self._cookie is not None else " removed"
        return f"<{self.names[self.kind % POSITIONAL]} {self.target} in the interpreter{state}>"


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

    def __call__(self, target, path=None, *, pid=None, tid=None, uid=None, comm=None):
        """Python in a kernel function: the decorated function is the handler, for those who match all of the rest."""
        if path not in (None, "kernel"):
            raise ValueError(f"path={path!r}: this handler needs the interpreter, path \"kernel\"")
        return lambda handler: Hook(self._kind, target, handler, pid, tid, uid, comm)


replace = _Decorator(REPLACE)
override = _Decorator(OVERRIDE)
hook = _Decorator(ENTRY)
hook.ret = _Decorator(RETURN)
kretprobe = _Decorator(PROBE_RETURN)


def _place(target):
    """What a probe is put on: a function with its prototype, or an address; "f+0x1c" is one, and so is what has no prototype."""
    if not isinstance(target, str):
        return target
    name, plus, offset = target.partition("+")
    if plus:
        return _krait.symbol(name.strip()) + int(offset, 0)
    try:
        return _krait.kname(target)
    except NameError:
        return _krait.symbol(target)


def kprobe(target, path=None, *, regs=False, pid=None, tid=None, uid=None, comm=None):
    """Python at an instruction: a function, an address or "function+offset". With regs, regs.ip may be changed, too."""
    return _Decorator(PROBE_REGS if regs else PROBE)(target, path, pid=pid, tid=tid, uid=uid, comm=comm)


class _Late:
    """A decorator that user space recognises in the text of a program; reaching the home is a mistake."""

    def __init__(self, name):
        self._name = name

    def __call__(self, *args, **kwargs):
        raise ValueError(f"@{self._name} wants a constant target and stands alone, at the top level of a program")


rawtracepoint, uprobe, uretprobe, profile = (_Late(n) for n in ("rawtracepoint", "uprobe", "uretprobe", "profile"))

_intervals = []


def interval(seconds):
    """The decorated function runs every so many seconds while a program's hooks are at work."""
    if seconds <= 0:
        raise ValueError("interval() takes a positive number of seconds")

    def register(function):
        _intervals.append((seconds, function))
        return function

    return register


def every(seconds, function, *args):
    """Calls function(*args) every so many seconds, in a thread; the timer has cancel()."""
    from timers import Timer
    return Timer(seconds, seconds, function, args)


def after(seconds, function, *args):
    """Calls function(*args) once, after so many seconds, in a thread; the timer has cancel()."""
    from timers import Timer
    return Timer(seconds, None, function, args)


def on_cpu(cpu, function, *args):
    """Calls function(*args) in a thread that is bound to a CPU; its result."""
    import timers
    return timers.on_cpu(cpu, function, args)


_endings = []


def at_end(function):
    """The decorated function runs when a program's hooks have been taken away, before its containers are shown."""
    _endings.append(function)
    return function


def _finish():
    for function in _endings:
        function()


def arg(name, default, help=""):
    """The option --name of a program's command line, of the type of its default: a bool is a flag."""
    import sys
    given = sys.argv[1:]
    for i in range(len(given)):
        key, sep, text = given[i].partition("=")
        if key != "--" + name:
            continue
        if isinstance(default, bool):
            return True
        if not sep:
            if i + 1 == len(given):
                raise SystemExit(f"--{name}: a value is missing")
            text = given[i + 1]
        try:
            return text if default is None or isinstance(default, str) else type(default)(text)
        except ValueError:
            raise SystemExit(f"--{name} {text}: not {type(default).__name__}") from None
    return default


def flamegraph(file, counter=None, title=""):
    """Draws a Counter whose keys are stacks as an SVG file; without one, all of the program's when it ends."""
    _krait.request("flamegraph", (file, title or file, None if counter is None else counter.items()))


def hooks():
    """All hooks that are attached, with their counts."""
    return [(repr(h), h.stats()) for h in _attached] + [(h["hook"], h) for h in _krait.request("hooks", None)]


def write():
    """Lets the session change the kernel from here on. At the first statement that needs it, all its names move there."""
    _krait.request("write", None)


def ERR_PTR(error):
    """-errno as the pointer that stands for it."""
    return error & 0xffff_ffff_ffff_ffff


def IS_ERR(pointer):
    return int(pointer) & 0xffff_ffff_ffff_ffff >= 2**64 - MAX_ERRNO


def PTR_ERR(pointer):
    value = int(pointer) & 0xffff_ffff_ffff_ffff
    return value - 2**64 if value >> 63 else value


def exists(name):
    """Whether the kernel has a function, a type or a constant of that name."""
    return _krait.request("exists", name)


def describe(value):
    """What a hook on the eBPF path may capture of a value: asked by the router."""
    if isinstance(value, (Container, Stream)):
        return ("container", *value._describe())
    if value is None or isinstance(value, (bool, int, str, bytes)):
        return ("const", value)
    if type(value) is type(describe):
        code, cells = value.__code__, value.__closure__ or ()
        closure = [(name, describe(cell.cell_contents)) for name, cell in zip(code.co_freevars, cells)]
        return ("function", value.__name__, code.co_filename, code.co_firstlineno, tuple(closure))
    return ("other", type(value).__name__)
