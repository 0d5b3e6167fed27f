"""The kernel as functions and words, under the names of the article's MicroPython port.

Importing it sets that port's rules for the session: trailing arguments that are missing in a call of a kernel function are
passed as 0, and data that the kernel keeps read-only is written all the same, both with a warning. Any kernel name can be
imported from here.
"""
import _krait
from changes import callback

_krait.ffi_rule(True)

GFP_KERNEL = 0xcc0


def auto_globals(on):
    """Whether bare names that mean nothing else are looked up in the kernel."""
    _krait.auto_globals(on)


def Symbol(name, address=None):
    """The symbol of that name, or an address: an int that can be called with any arguments, unchecked, for a result of 64 bits."""
    return _krait.cast("unsigned long (*)(...)", _krait.symbol(name) if address is None else address)


symbol = Symbol


def kmalloc(size, flags=GFP_KERNEL):
    """New memory of the kernel's; MemoryError when there is none."""
    p = _krait.kname("kmalloc")(size, flags)
    if not p:
        raise MemoryError(f"kmalloc({size})")
    return p


def current():
    """The address of the task that runs this."""
    return int(_krait.kname("current"))


def p8(address, value=None):
    """The byte at an address; with a value, writes it."""
    return _word(address, 1, value)


def p16(address, value=None):
    """As p8, for 2 bytes."""
    return _word(address, 2, value)


def p32(address, value=None):
    """As p8, for 4 bytes."""
    return _word(address, 4, value)


def p64(address, value=None):
    """As p8, for 8 bytes."""
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
