"""What changes the kernel, other than a call or an assignment: stores anywhere, callbacks, memory for results; and what was changed.

The names in __all__ are builtins of a session.
"""
import _krait
import _kwrite
from _kwrite import acknowledge, buffer
from krait_words import strerror

__all__ = ["acknowledge", "buffer", "callback", "check", "journal", "ref", "store", "undo"]

MAX_ERRNO = 4095


def store(place, value, force=False):
    """Stores to kernel memory; with force to data that the kernel keeps read-only, too.

    place is the name of a variable of the kernel, a part of one as text ("null_fops.read", "table[3].next"), a pointer,
    whose target is meant, or a kernel object.
    """
    _kwrite.store(place, value, force)


def ref(type, value=None):
    """A pointer to new memory for one object of a type, for functions that write through a pointer; r[0] is the object."""
    return _kwrite.ref(type, value)


def check(result):
    """The result of a kernel function, unless it is an error (-errno, or a pointer that stands for one): that raises OSError."""
    if result is None or isinstance(result, bool):
        return result
    number = int(result)
    if number >= 2**64 - MAX_ERRNO:
        number -= 2**64
    if -MAX_ERRNO <= number < 0:
        raise OSError(-number, strerror(-number))
    return result


class callback:
    """A Python function as a C function pointer: callback(function, type), type being C text or that of a member.

    A function that is stored to a member or given to a kernel function where a pointer to a function is due becomes one
    by itself, which lasts as long as the session. free() ends it: what it was stored to gets its old value back. It is
    for you to know that the kernel will not call it any more.
    """

    def __init__(self, function, type=None):
        if type is None:
            words = ", ".join(["unsigned long"] * function.__code__.co_argcount)
            type = f"unsigned long (*)({words or 'void'})"
        self.function = _kwrite.callback(function, type)

    def ptr(self):
        """Its address."""
        return int(self.function)

    __int__ = __index__ = ptr

    def __call__(self, *args):
        return self.function(*args)

    def stats(self):
        """Counts, as those of a hook."""
        return _krait.hook_stats(_kwrite.cookie(self.function))

    def free(self):
        return _krait.detach(_kwrite.cookie(self.function))

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.free()

    def __repr__(self):
        return f"<callback {self.function.prototype}>"


class Journal(list):
    """What the session has changed, in order: tuples of a number, "store" or "call", and what it was."""

    def __init__(self, records, lost):
        super().__init__(records)
        self.lost = lost

    def __repr__(self):
        lines = [self._line(record) for record in self]
        if self.lost:
            lines.append(f"{self.lost} more stores are not recorded and cannot be taken back")
        return "\n".join(lines) or "nothing changed"

    @staticmethod
    def _line(record):
        number, kind, what, before, after = record
        if kind == "store":
            return f"{number:5} store {_where(what)}: {_number(before)} -> {_number(after)}"
        args = ", ".join(_word(w) for w in before)
        return f"{number:5} call  {what}({args}) = {'failed' if after is None else _word(after)}"


def _where(address):
    near = _krait.symbol_at(address)
    if near is None:
        return f"{address:#x}"
    return f"{near[0]}+{near[1]:#x}" if near[1] else near[0]


def _number(data):
    if len(data) in (1, 2, 4, 8):
        return hex(int.from_bytes(data, "little"))
    return data.hex()


def _word(word):
    return hex(word) if word > 0xffff else str(word)


def journal():
    """The stores and the last calls of kernel functions of this session."""
    return Journal(*_kwrite.journal())


def undo(n=None, force=False):
    """Takes the last n stores back, or all; returns how many it did. One whose memory has changed since is left, and named."""
    done, left = _kwrite.undo(2**62 if n is None else n, force)
    for record in left:
        print(f"not undone: {Journal._line(record).strip()}: {'the memory is gone or read-only' if force else 'changed since'}")
    return done
