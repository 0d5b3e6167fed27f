"""Values to bytes and back, by a format."""
from _struct import calcsize, error, pack, pack_into, unpack, unpack_from as _unpack_from

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


def unpack_from(format, /, buffer, offset=0):
    """Values from the bytes at an offset."""
    return _unpack_from(format, buffer, offset)


def iter_unpack(format, buffer, /):
    """Values of one piece of the bytes after the other."""
    size = calcsize(format)
    if size == 0:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return (_unpack_from(format, buffer, at) for at in range(0, len(buffer), size))


class Struct:
    """A format that is used often."""
    __module__ = "_struct"

    def __init__(self, format):
        if not isinstance(format, (str, bytes)):
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
        self.size = calcsize(format)
        self.format = format if isinstance(format, str) else format.decode("ascii")

    def pack(self, *values):
        """The bytes of values."""
        return pack(self.format, *values)

    def pack_into(self, buffer, offset, *values):
        """Puts the bytes of values into a buffer."""
        return pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        """The values of bytes."""
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        """Values from the bytes at an offset."""
        return _unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        """Values of one piece of the bytes after the other."""
        return iter_unpack(self.format, buffer)
