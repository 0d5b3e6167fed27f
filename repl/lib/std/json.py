"""JSON: values to text and back."""
import _json

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    """A text that is no JSON: msg, doc, pos, lineno, colno."""
    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {self.lineno} column {self.colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_SPACE = " \t\n\r"


def _skip(text, at):
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


class JSONDecoder:
    """Makes values of text."""
    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a text that holds nothing else."""
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that begins at idx, and where it ends."""
        found = _json.scan(s, idx, (
            self.strict, self.object_hook, self.object_pairs_hook, None if self.parse_float is float else self.parse_float,
            None if self.parse_int is int else self.parse_int, self.parse_constant))
        if len(found) == 3:
            raise JSONDecodeError(found[2], s, found[1]) from None
        return found


class JSONEncoder:
    """Makes text of values."""
    __module__ = "json.encoder"
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What stands in for a value that has no text of its own."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The text of a value."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return _json.text(o, (self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent,
                              self.item_separator, self.key_separator, self.sort_keys, self.default))

    def iterencode(self, o, _one_shot=False):
        """The text of a value, in parts."""
        yield JSONEncoder.encode(self, o)


_decoder = JSONDecoder()
_encoder = JSONEncoder()


def detect_encoding(b):
    """The encoding of JSON in bytes."""
    if b.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00")) or b[1:2] == b"\x00":
        raise UnicodeError("JSON in UTF-16 or UTF-32 is not read here: only UTF-8")
    return "utf-8-sig" if b.startswith(b"\xef\xbb\xbf") else "utf-8"


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    """The value of a text, or of UTF-8 bytes."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        if detect_encoding(s) == "utf-8-sig":
            s = s[3:]
        s = s.decode("utf-8", "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if (cls is None and object_hook is None and parse_int is None and parse_float is None and parse_constant is None and
            object_pairs_hook is None and not kw):
        return _decoder.decode(s)
    if object_hook is not None:
        kw["object_hook"] = object_hook
    if object_pairs_hook is not None:
        kw["object_pairs_hook"] = object_pairs_hook
    if parse_float is not None:
        kw["parse_float"] = parse_float
    if parse_int is not None:
        kw["parse_int"] = parse_int
    if parse_constant is not None:
        kw["parse_constant"] = parse_constant
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    """The value of what a stream holds."""
    return loads(fp.read(), **kw)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    """The text of a value."""
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None and indent is None and
            separators is None and default is None and not sort_keys and not kw):
        return _encoder.encode(obj)
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    """Writes the text of a value to a stream."""
    fp.write(dumps(obj, **kw))


decoder = encoder = __import__("sys").modules[__name__]
