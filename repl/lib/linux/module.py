"""Loaded modules."""
from _krait import kname, typeof
from linux.list import list_for_each_entry
from linux.object import has_member

__all__ = ["address_to_module", "find_module", "for_each_module", "module_refcount", "module_size"]

UNFORMED = 3


def for_each_module():
    """All modules that are loaded, as struct module *."""
    for module in list_for_each_entry("struct module", kname("modules"), "list"):
        if module.state != UNFORMED:
            yield module


def find_module(name):
    """The module of that name; None."""
    for module in for_each_module():
        if module.name == name:
            return module
    return None


def _areas(module):
    """(address, size) of what a module has in memory."""
    if has_member("struct module", "mem"):
        return [(int(area.base), area.size) for area in module.mem]
    return [(int(area.base), area.size) for area in (module.core_layout, module.init_layout)]


def module_size(module):
    """Bytes, as lsmod shows them."""
    return sum(size for _, size in _areas(module))


def module_refcount(module):
    """How many use the module."""
    return module.refcnt.counter - 1


def address_to_module(address):
    """The module whose memory an address is in; None."""
    address = int(address)
    for module in for_each_module():
        if any(base <= address < base + size for base, size in _areas(module)):
            return module
    return None
