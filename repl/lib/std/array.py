"""Arrays of numbers of one kind."""
import struct as _struct

typecodes = "bBuhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_NAMES = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short", "i": "signed integer",
          "I": "unsigned int", "l": "long", "L": "unsigned long", "q": "long long", "Q": "unsigned long long"}
_unset = object()


def _index_error(what):
    return IndexError(f"array {what}index out of range")


class array:
    """Numbers of one kind, stored in bytes."""
    __module__ = "array"
    __slots__ = ("typecode", "itemsize", "_data")
    __hash__ = None

    def __new__(cls, typecode, initializer=_unset, /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError("array() argument 1 must be a unicode character, not " +
                            ("str" if isinstance(typecode, str) else type(typecode).__name__))
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
        if initializer is not _unset:
            if isinstance(initializer, str) and typecode != "u":
                raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
            if isinstance(initializer, array) and initializer.typecode == "u" and typecode != "u":
                raise TypeError(f"cannot use a unicode array to initialize an array with typecode '{typecode}'")
        self = object.__new__(cls)
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._data = bytearray()
        if initializer is _unset:
            return self
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer) if not isinstance(initializer, array) else self._extend_array(initializer)
        return self

    def __init__(self, *args):
        pass

    # ---- items as bytes ----

    def _pack(self, value):
        code = self.typecode
        if code == "u":
            if not isinstance(value, str):
                raise TypeError("array item must be unicode character")
            if len(value) != 1:
                raise TypeError("array item must be unicode character")
            return ord(value).to_bytes(4, "little")
        try:
            return _struct.pack(code, value)
        except _struct.error:
            pass
        if code in "fd":
            float_value = value if isinstance(value, (int, float)) else None
            if float_value is None:
                raise TypeError(f"must be real number, not {type(value).__name__}")
            float(value)
        if not hasattr(value, "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value = value.__index__()
        if code in "ILQ" and value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if code in "bBhH" and -1 << 63 <= value < 1 << 63 or code == "i" and -1 << 63 <= value < 1 << 63:
            low = value < (0 if code in "BH" else -1 << 8 * self.itemsize - 1)
            # the wider kind that is tried first speaks up
            name = _NAMES[code]
            if code == "b" and not -32768 <= value <= 32767:
                name = "signed short integer"
            if code == "H" and not -2147483648 <= value <= 2147483647:
                name = "signed integer"
            raise OverflowError(f"{name} is {'less than minimum' if low else 'greater than maximum'}")
        if code == "I" and value < 1 << 64:
            raise OverflowError("unsigned int is greater than maximum")
        raise OverflowError("int too big to convert" if code in "qQ" else
                            "Python int too large to convert to C " + ("unsigned long" if code in "IL" else "long"))

    def _get(self, i):
        i *= self.itemsize
        if self.typecode == "u":
            return chr(int.from_bytes(self._data[i:i + 4], "little"))
        return _struct.unpack_from(self.typecode, self._data, i)[0]

    def _place(self, i, what=""):
        n = len(self)
        i = i.__index__()
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise _index_error(what)
        return i

    def tolist(self):
        """The items as a list."""
        if self.typecode == "u":
            return [self._get(i) for i in range(len(self))]
        return list(_struct.unpack(f"{len(self)}{self.typecode}", self._data))

    def _like(self, data):
        new = object.__new__(array)
        new.typecode = self.typecode
        new.itemsize = self.itemsize
        new._data = bytearray(data)
        return new

    # ---- sequence ----

    def __len__(self):
        return len(self._data) // self.itemsize

    def __iter__(self):
        i = 0
        while i < len(self):
            yield self._get(i)
            i += 1

    def __getitem__(self, i):
        if isinstance(i, slice):
            start, stop, step = i.indices(len(self))
            size = self.itemsize
            if step == 1:
                return self._like(self._data[start * size:max(start, stop) * size])
            return self._like(b"".join([self._data[k * size:(k + 1) * size] for k in range(start, stop, step)]))
        if not hasattr(i, "__index__"):
            raise TypeError("array indices must be integers")
        return self._get(self._place(i))

    def __setitem__(self, i, value):
        size = self.itemsize
        if not isinstance(i, slice):
            if not hasattr(i, "__index__"):
                raise TypeError("array indices must be integers")
            i = self._place(i, "assignment ")
            self._data[i * size:(i + 1) * size] = self._pack(value)
            return
        if not isinstance(value, array):
            raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
        self._same(value)
        start, stop, step = i.indices(len(self))
        if step == 1:
            self._data[start * size:max(start, stop) * size] = bytes(value._data)
            return
        places = range(start, stop, step)
        if len(places) != len(value):
            raise ValueError(f"attempt to assign array of size {len(value)} to extended slice of size {len(places)}")
        data = bytes(value._data)
        for n, k in enumerate(places):
            self._data[k * size:(k + 1) * size] = data[n * size:(n + 1) * size]

    def __delitem__(self, i):
        size = self.itemsize
        if not isinstance(i, slice):
            if not hasattr(i, "__index__"):
                raise TypeError("array indices must be integers")
            i = self._place(i, "assignment ")
            del self._data[i * size:(i + 1) * size]
            return
        for k in sorted(range(*i.indices(len(self))), reverse=True):
            del self._data[k * size:(k + 1) * size]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        self._same(other)
        return self._like(self._data + other._data)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self._extend_array(other, True)
        return self

    def __mul__(self, n):
        return self._like(self._data * n) if hasattr(n, "__index__") else NotImplemented

    __rmul__ = __mul__

    def __imul__(self, n):
        if not hasattr(n, "__index__"):
            return NotImplemented
        self._data *= n
        return self

    def _compare(self, other, op):
        return getattr(self.tolist(), op)(other.tolist()) if isinstance(other, array) else NotImplemented

    def __eq__(self, other):
        return self._compare(other, "__eq__")

    def __lt__(self, other):
        return self._compare(other, "__lt__")

    def __le__(self, other):
        return self._compare(other, "__le__")

    def __gt__(self, other):
        return self._compare(other, "__gt__")

    def __ge__(self, other):
        return self._compare(other, "__ge__")

    def __repr__(self):
        if not len(self):
            return f"array('{self.typecode}')"
        if self.typecode == "u":
            return f"array('u', {self.tounicode()!r})"
        return f"array('{self.typecode}', {self.tolist()!r})"

    def __copy__(self):
        return self._like(self._data)

    def __deepcopy__(self, memo):
        return self._like(self._data)

    # ---- methods ----

    def _same(self, other):
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")

    def _extend_array(self, other, strict=False):
        if other.typecode == self.typecode:
            self._data += bytes(other._data)
        elif strict:
            raise TypeError("can only extend with array of same kind")
        else:
            for value in other.tolist():
                self.append(value)

    def append(self, v, /):
        """Adds an item."""
        self._data += self._pack(v)

    def extend(self, items, /):
        """Adds all items."""
        if isinstance(items, array):
            self._extend_array(items, True)
            return
        for value in items:
            self._data += self._pack(value)

    fromlist = lambda self, items, /: self._from_list(items)

    def _from_list(self, items):
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        self._data += b"".join([self._pack(value) for value in items])

    def frombytes(self, buffer, /):
        """Adds items from their bytes."""
        if isinstance(buffer, (str, int)):
            raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
        if len(buffer) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        self._data += bytes(buffer)

    def tobytes(self):
        """The bytes of the items."""
        return bytes(self._data)

    def fromunicode(self, text, /):
        """Adds the characters of a str."""
        if self.typecode != "u":
            raise ValueError("fromunicode() may only be called on unicode type arrays")
        self.extend(text)

    def tounicode(self):
        """The characters as a str."""
        if self.typecode != "u":
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return "".join(self)

    def insert(self, i, v, /):
        """Puts an item before a place."""
        n = len(self)
        i = max(0, i + n) if i < 0 else min(i, n)
        self._data[i * self.itemsize:i * self.itemsize] = self._pack(v)

    def pop(self, i=-1, /):
        """Takes an item out."""
        if not len(self):
            raise IndexError("pop from empty array")
        n = len(self)
        i = i + n if i < 0 else i
        if not 0 <= i < n:
            raise IndexError("pop index out of range")
        value = self._get(i)
        del self[i]
        return value

    def remove(self, v, /):
        """Takes out the first item that is equal."""
        for i, item in enumerate(self):
            if item == v:
                del self[i]
                return
        raise ValueError("array.remove(x): x not in array")

    def index(self, v, start=0, stop=1 << 60, /):
        """The place of the first item that is equal."""
        n = len(self)
        start = max(0, start + n) if start < 0 else start
        stop = stop + n if stop < 0 else stop
        for i in range(start, min(stop, n)):
            if self._get(i) == v:
                return i
        raise ValueError("array.index(x): x not in array")

    def count(self, v, /):
        """How many items are equal."""
        return sum([item == v for item in self])

    def reverse(self):
        """Turns the order around."""
        self._data = self[::-1]._data

    def byteswap(self):
        """Turns the bytes of each item around."""
        size = self.itemsize
        for i in range(0, len(self._data), size):
            self._data[i:i + size] = self._data[i:i + size][::-1]

    def buffer_info(self):
        """An address, which has no use here, and the number of items."""
        return id(self._data), len(self)

    def __reduce__(self):
        return array, (self.typecode, self.tolist())


ArrayType = array
