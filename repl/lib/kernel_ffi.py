"""The kernel as functions and words, under the names of the article's MicroPython port.

Importing it sets its calling rule for the session: trailing arguments that are
missing in a call of a kernel function are passed as 0, with a warning. Any
kernel name can be imported from here.
"""
import _krait

_krait.ffi_rule(True)


def symbol(name):
    """The address of a kernel symbol."""
    return _krait.symbol(name)


def Symbol(name):
    """A kernel function or variable by name."""
    return _krait.kname(name)


def current():
    """The address of the task that runs this."""
    return int(_krait.kname("current"))


def p8(address, value=None):
    """The byte at an address; with a value, writes it."""
    return _word(address, 1, value)


def p16(address, value=None):
    return _word(address, 2, value)


def p32(address, value=None):
    return _word(address, 4, value)


def p64(address, value=None):
    return _word(address, 8, value)


def _word(address, size, value):
    return _krait.word(address, size) if value is None else _krait.word(address, size, value)


def str(address, n=4096):
    """The text at an address, at most n bytes of it."""
    return _krait.string(address, n)


def bytes(address, n):
    """The n bytes at an address."""
    return _krait.peek(address, n)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(f"module 'kernel_ffi' has no attribute '{name}'")
    try:
        return _krait.kname(name)
    except NameError as e:
        raise AttributeError(f"module 'kernel_ffi': {e}") from None
