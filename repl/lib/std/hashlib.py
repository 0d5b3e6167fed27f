"""Hashes of messages."""
import _hash

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available = set(algorithms_guaranteed)

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed", "algorithms_available"]


class HASH:
    """The hash of a message that is given in parts."""
    __module__ = "_hashlib"
    __slots__ = ("name", "digest_size", "block_size", "_hash")

    def update(self, data, /):
        """Adds a part."""
        _hash.update(self._hash, data)

    def digest(self):
        """The hash of the parts so far."""
        return _hash.digest(self._hash)

    def hexdigest(self):
        """The hash in hexadecimal."""
        return _hash.digest(self._hash).hex()

    def copy(self):
        """A hash that goes on from here by itself."""
        h = HASH()
        h.name, h.digest_size, h.block_size = self.name, self.digest_size, self.block_size
        h._hash = _hash.copy(self._hash)
        return h

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {id(self):#x}>"


def new(name, data=b"", *, usedforsecurity=True):
    """The hash of that name."""
    made = _hash.new(name.lower())
    if made is None:
        raise ValueError(f"unsupported hash type {name}")
    h = HASH()
    h.name = name.lower()
    h._hash, h.digest_size, h.block_size = made
    if data:
        _hash.update(h._hash, data)
    return h


def md5(string=b"", *, usedforsecurity=True):
    return new("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return new("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return new("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return new("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return new("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return new("sha512", string)
