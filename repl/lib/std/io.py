"""Streams in memory."""

__all__ = ["StringIO", "BytesIO", "IOBase", "TextIOBase", "RawIOBase", "BufferedIOBase", "UnsupportedOperation", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """A stream cannot do that."""
    __module__ = "io"


class IOBase:
    """What streams have in common."""
    __module__ = "io"
    closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def close(self):
        """Gives up what the stream holds."""
        self.closed = True

    def flush(self):
        """Does nothing: what is written is there."""

    def readable(self):
        self._check()
        return False

    writable = seekable = readable

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, *exc):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        """The lines that are left, or as many as hint characters need."""
        lines = []
        n = 0
        for line in self:
            lines.append(line)
            n += len(line)
            if hint is not None and 0 < hint <= n:
                break
        return lines

    def writelines(self, lines):
        """Writes one text after the other."""
        self._check()
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    __module__ = "io"


class BufferedIOBase(IOBase):
    __module__ = "io"


class TextIOBase(IOBase):
    __module__ = "io"
    encoding = errors = newlines = None


def _count(n):
    """A number of characters as an argument gives it: negative for all."""
    if n is None:
        return -1
    try:
        return n.__index__()
    except AttributeError:
        raise TypeError(f"argument should be integer or None, not '{type(n).__name__}'") from None


class StringIO(TextIOBase):
    """A text stream on a str."""
    __module__ = "_io"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._newline = newline
        self._text = ""
        self._new = []                  # written at the end, not in _text yet
        self._at = 0
        self._length = 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _join(self):
        if self._new:
            self._text += "".join(self._new)
            self._new.clear()
        return self._text

    def getvalue(self):
        """All of the text."""
        self._check()
        return self._join()

    def write(self, s, /):
        """Puts text at the place of the stream."""
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._check()
        n = len(s)
        if self._newline is None:
            s = s.replace("\r\n", "\n").replace("\r", "\n")
        elif self._newline in ("\r", "\r\n"):
            s = s.replace("\n", self._newline)
        if not s:
            return n
        if self._at == self._length:
            self._new.append(s)
            self._length += len(s)
        else:
            text = self._join()
            if self._at > self._length:
                text += "\0" * (self._at - self._length)
            self._text = text[:self._at] + s + text[self._at + len(s):]
            self._length = len(self._text)
        self._at += len(s)
        return n

    def read(self, size=-1, /):
        """The next characters, or all that are left."""
        size = _count(size)
        self._check()
        end = self._length if size < 0 else min(self._at + size, self._length)
        text = self._join()[self._at:end]
        self._at = max(self._at, end)
        return text

    def readline(self, size=-1, /):
        """The next line with its end."""
        size = _count(size)
        self._check()
        text = self._join()
        if self._at >= self._length:
            return ""
        if self._newline == "":
            ends = [e for e in (text.find("\n", self._at), text.find("\r", self._at)) if e >= 0]
            end = min(ends) if ends else -1
            if end >= 0 and text[end:end + 2] == "\r\n":
                end += 1
        else:
            mark = self._newline or "\n"
            end = text.find(mark, self._at)
            end += len(mark) - 1 if end >= 0 else 0
        end = self._length if end < 0 else end + 1
        if size >= 0:
            end = min(end, self._at + size)
        line = text[self._at:end]
        self._at = end
        return line

    def tell(self):
        """The place of the stream."""
        self._check()
        return self._at

    def seek(self, pos, whence=0, /):
        """Goes to a place."""
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if pos < 0 and whence == 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._length
        return self._at

    def truncate(self, size=None, /):
        """Cuts the text at a size, or here."""
        self._check()
        size = self._at if size is None else size.__index__()
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._text = self._join()[:size]
        self._length = len(self._text)
        return size

    def close(self):
        self.closed = True
        self._new.clear()
        self._text = ""

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    @property
    def line_buffering(self):
        self._check()
        return False


class BytesIO(BufferedIOBase):
    """A stream on bytes."""
    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        self._data = bytearray()
        self._at = 0
        if initial_bytes is not None:
            if isinstance(initial_bytes, (str, int)):
                raise TypeError(f"a bytes-like object is required, not '{type(initial_bytes).__name__}'")
            self._data += initial_bytes

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        """All of the bytes."""
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        """The bytes themselves."""
        self._check()
        return memoryview(self._data)

    def write(self, b, /):
        """Puts bytes at the place of the stream."""
        self._check()
        if isinstance(b, (str, int)):
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
        n = len(b)
        if not n:
            return 0
        if self._at > len(self._data):
            self._data += bytes(self._at - len(self._data))
        self._data[self._at:self._at + n] = b
        self._at += n
        return n

    def read(self, size=-1, /):
        """The next bytes, or all that are left."""
        size = _count(size)
        self._check()
        end = len(self._data) if size < 0 else min(self._at + size, len(self._data))
        data = bytes(self._data[self._at:end])
        self._at = max(self._at, end)
        return data

    read1 = read

    def readinto(self, buffer, /):
        """Fills a buffer; the number of bytes."""
        self._check()
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    readinto1 = readinto

    def readline(self, size=-1, /):
        """The next line with its end."""
        size = _count(size)
        self._check()
        end = self._data.find(b"\n", self._at) + 1 or len(self._data)
        if size >= 0:
            end = min(end, self._at + size)
        line = bytes(self._data[self._at:end])
        self._at = max(self._at, end)
        return line

    def tell(self):
        """The place of the stream."""
        self._check()
        return self._at

    def seek(self, pos, whence=0, /):
        """Goes to a place."""
        self._check()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._at = pos
        elif whence in (1, 2):
            self._at = max(0, (self._at if whence == 1 else len(self._data)) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def truncate(self, size=None, /):
        """Cuts the bytes at a size, or here."""
        self._check()
        size = self._at if size is None else size.__index__()
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def close(self):
        self.closed = True
        self._data = bytearray()

    def readable(self):
        self._check()
        return True

    writable = seekable = readable


def open(*args, **kwargs):
    """A kernel has no files to open."""
    raise UnsupportedOperation("open: krait has no files")
