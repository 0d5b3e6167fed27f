"""Helpers for the kernel's data structures.

The names in each module's __all__ may be used without importing them. They only
read, take no lock, and look at a kernel that goes on working: what they walk may
change under them, and an entry that was freed meanwhile ends a walk with a
FaultError or with nonsense. Differences between kernels are met by asking for a
member, never for a version.
"""
import _krait


def __getattr__(name):
    module = None if name.startswith("__") else _krait.request("helper", name)
    if module is None:
        raise AttributeError(f"module 'linux' has no attribute '{name}'")
    return getattr(__import__(module, None, None, [name]), name)
