"""Structs of the kernel, under the names of the article's MicroPython port."""
import _krait
from _krait import container_of, sizeof, struct

__all__ = ["container_of", "dump_struct", "lookup_struct", "partial_struct", "sizeof"]


def lookup_struct(name):
    """The struct of that name; called with an address it gives a pointer to one."""
    return struct(name)


partial_struct = lookup_struct


def dump_struct(obj, depth=0):
    """Prints an object of the kernel, or the one a pointer leads to, as C; depth levels of the structs within it too."""
    if isinstance(obj, int):
        obj = struct("task_struct")(obj)    # what current() gives
    try:
        _krait.addressof(obj)
    except TypeError:
        obj = obj[0]                        # a pointer
    print(_krait.text(obj, depth, 100))
