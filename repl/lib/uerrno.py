"""Error numbers, under the name that the module has in MicroPython."""
import errno


def __getattr__(name):
    return getattr(errno, name)
