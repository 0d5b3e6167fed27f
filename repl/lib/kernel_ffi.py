"""The kernel as functions and words, under the names of the article's MicroPython port.

Importing it sets that port's rules for the session: trailing arguments that are missing in a call of a kernel function are
passed as 0, and data that the kernel keeps read-only is written all the same, both with a warning. Any kernel name can be
imported from here.
"""
import _krait
import krait
from builtins import str as str_
from changes import callback

_krait.ffi_rule(True)

GFP_KERNEL = 0xcc0
KP_ARGS_MODIFY, KP_ARGS_WATCH, KP_REGS_MODIFY, KP_REGS_WATCH = range(4)


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


class _Hook:
    """What is attached while this object lives: rm() takes it away, and so do the end of a with, and del in time."""

    _hook = None

    def __init__(self, kind, target, handler):
        self._hook = krait.Hook(kind + krait.POSITIONAL, target, handler)

    def rm(self):
        if self._hook is not None:
            self._hook.remove()

    __del__ = rm

    def stats(self):
        """Counts, as those of any hook."""
        return self._hook.stats()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.rm()

    def __repr__(self):
        return repr(self._hook)


class ftrace(_Hook):
    """Python instead of a kernel function: handler(orig, arguments in their order); what it returns is the result."""

    def __init__(self, target, handler):
        super().__init__(krait.REPLACE, _function(target), handler)


class kprobe(_Hook):
    """Python at a function's entry or any other instruction, in atomic context; the kind says what the handler gets.

    KP_ARGS_WATCH: the arguments, in their order, as many as it takes. KP_ARGS_MODIFY: first a function that calls the
    real one, and what the handler returns is the result. KP_REGS_WATCH, KP_REGS_MODIFY: the struct pt_regs.
    """

    def __init__(self, target, kind, handler):
        if kind == KP_ARGS_MODIFY:
            try:
                super().__init__(krait.REPLACE, _function(target), handler)
            except (ValueError, NameError, TypeError):      # what ftrace does not reach
                super().__init__(krait.PROBE_REGS, _function(target), _instead(target, handler))
        elif kind in (KP_ARGS_WATCH, KP_REGS_WATCH, KP_REGS_MODIFY):
            super().__init__(krait.PROBE if kind == KP_ARGS_WATCH else krait.PROBE_REGS, _function(target), handler)
        else:
            raise ValueError(f"kprobe(): {kind} is none of the KP_ kinds")


def _function(target):
    """A symbol as the function it is."""
    return target if isinstance(target, (str_, int)) else int(target)


def _instead(target, handler):
    """What does KP_ARGS_MODIFY at a probe: a call that it makes hits the probe again, which the kernel passes over."""
    orig = Symbol(target) if isinstance(target, str_) else Symbol(None, int(target))
    wanted = handler.__code__.co_argcount - 1
    word = _krait.word

    def probe(regs):
        args = (regs.di, regs.si, regs.dx, regs.cx, regs.r8, regs.r9)[:wanted]
        regs.ax = int(handler(orig, *args)) & 0xffff_ffff_ffff_ffff
        regs.ip = word(regs.sp, 8)
        regs.sp = regs.sp + 8

    return probe


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
