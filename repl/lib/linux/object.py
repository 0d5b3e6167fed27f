"""Objects, types and symbols of the kernel: questions at the prompt."""
import _krait
from _krait import Object, cast, typeof

__all__ = ["Symbol", "decode_enum", "decode_flags", "dump_struct", "has_member", "help", "symbol", "symbols", "var"]


def var(name, type):
    """The variable of that name, whose type the kernel does not tell: var("tcp_hashinfo", "struct inet_hashinfo").

    A scalar gives its value.
    """
    return Object(type, _krait.symbol(name))


class Symbol(int):
    """A place in the kernel that has a name: an address, with name and offset. A function can be called."""

    def __new__(cls, name, address, offset=0):
        self = int.__new__(cls, address)
        self.name, self.offset = name, offset
        return self

    @property
    def addresses(self):
        """Of all symbols with this name, in the kernel's order; a lookup by name takes the first."""
        return [address for _, address, _, _ in _krait.request("symbols", self.name)]

    @property
    def module(self):
        """The name of the module that it is in; None is the kernel itself."""
        for _, address, _, module in _krait.request("symbols", self.name):
            if address == self - self.offset:
                return module or None

    def __call__(self, *args):
        function = _krait.kname(self.name)
        if self.offset or int(function) != self:
            raise TypeError(f"{self} is not what a call of {self.name} would reach: several symbols have that name")
        return function(*args)

    def __str__(self):
        return f"{self.name}+{self.offset:#x}" if self.offset else self.name

    def __repr__(self):
        return f"<symbol {self} at {int(self):#x}>"


def symbol(x):
    """By name: its Symbol. By address: the Symbol it lies in, None if in none."""
    if isinstance(x, str):
        return Symbol(x, _krait.symbol(x))
    found = _krait.symbol_at(x)
    if found is None:
        return None
    name, offset = found
    return Symbol(name, int(x), offset)


def symbols(name):
    """All symbols of that name, as a list of Symbol."""
    return [Symbol(name, address) for _, address, _, _ in _krait.request("symbols", name)]


def has_member(type, name):
    """Whether a struct or union, by name or as an object, has that member."""
    type = typeof(type)
    while type.kind in ("pointer", "typedef"):
        type = type.target
    return type.has(name)


def dump_struct(x, depth=1, width=80):
    """Prints an object as C, structs within it down to depth."""
    if not isinstance(x, type(_krait.cast("void *", 0))):
        raise TypeError(f"a {type(x).__name__} is no kernel object")
    if x.type_.kind == "pointer":
        x = x[0]
    print(_krait.text(x, depth + 1, width))


def decode_enum(value, type):
    """The enumerator's name: decode_enum(1, "enum pid_type"); the number as text when it has none."""
    for name, number in typeof(type).enumerators.items():
        if number == value:
            return name
    return str(value)


def decode_flags(value, flags, bit_numbers=False):
    """The names of the bits in value: decode_flags(task.flags, "PF_").

    flags is the beginning of the constants' names, an enum ("enum pageflags",
    whose values are numbers of bits when bit_numbers is true), or (name, bits)
    pairs. What has no name is left as a number.
    """
    if isinstance(flags, str):
        if flags.startswith("enum "):
            flags = list(typeof(flags).enumerators.items())
        else:
            flags = _krait.request("constants", flags)
    if bit_numbers:
        flags = [(name, 1 << bit) for name, bit in flags]
    names, rest = [], value
    # A name for several bits says more than one for each.
    for name, bits in sorted(flags, key=lambda flag: -flag[1].bit_count()):
        if bits and rest & bits == bits:
            names.append(name)
            rest &= ~bits
    if rest or not names:
        names.append(f"{rest:#x}" if rest else "0")
    return "|".join(names)


def _describe(function):
    try:
        names = function.__code__.co_varnames[:function.__code__.co_argcount]
    except AttributeError:
        return function.__name__
    return f"{function.__name__}({', '.join(names)})"


def help(x=None):
    """Prints what is known of a kernel type (in C, with offsets and sizes), function, object or name, or of anything of Python."""
    kernel_type, kernel_object = type(typeof("int")), type(cast("void *", 0))
    if x is None:
        print("help(x): of a name in text, a type, a function, an object.")
        return
    if isinstance(x, kernel_object):
        x = x.type_
        while x.kind in ("pointer", "typedef") and x.target.kind != "void":
            x = x.target
    if isinstance(x, kernel_type) and x.name:
        x = x.name
    if isinstance(x, str):
        found = _krait.request("declare", x)
        if found is None:
            raise NameError(f"{x}: neither a type nor a name of the kernel")
        print(found.rstrip("\n"))
    elif type(x).__name__ == "kernel_function":
        print(x.prototype + ";")
        others = len(_krait.request("symbols", x.__name__)) - 1
        if others > 0:
            print(f"{others} more of that name: symbols({x.__name__!r})")
    else:
        if hasattr(x, "__code__"):
            print(_describe(x))
        doc = getattr(x, "__doc__", None)
        print(doc if isinstance(doc, str) and doc else f"{type(x).__name__} object: nothing is known of it")
