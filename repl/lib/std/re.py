"""Regular expressions."""
import _re

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "template",
           "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE",
           "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag"]

_END = (1 << 61) - 1
_CACHED = 512
_make = object.__new__


class error(Exception):
    """A pattern or template that is none: msg, pattern, pos, lineno, colno."""
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


class RegexFlag(int):
    """Flags of a pattern."""
    _names = {"ASCII": 256, "IGNORECASE": 2, "LOCALE": 4, "UNICODE": 32, "MULTILINE": 8, "DOTALL": 16, "VERBOSE": 64,
              "TEMPLATE": 1, "DEBUG": 128}

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = [name for name, bit in self._names.items() if self & bit]
        return "|".join(names) or ("NOFLAG" if self == 0 else None)

    def __repr__(self):
        value = int(self)
        negative = value < 0
        if negative:
            value = ~value
        names = [f"re.{name}" for name, bit in self._names.items() if value & bit]
        rest = value & ~511
        if rest:
            names.append(hex(rest))
        if not names:
            return "re.NOFLAG"
        text = "|".join(names)
        return text if not negative else f"~({text})" if len(names) > 1 else f"~{text}"

    __str__ = __repr__

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return other & self == other

    def __iter__(self):
        return (RegexFlag(bit) for bit in sorted(self._names.values()) if int(self) & bit)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
T = TEMPLATE = RegexFlag(1)
DEBUG = RegexFlag(128)


# ---- templates of sub() and expand() --------------------------------------------------------------

_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_OCTAL = "01234567"


class _Template:
    """Reads a template into a list of texts and numbers of groups."""

    def __init__(self, source, pattern):
        self.source = source
        self.pattern = pattern
        self.text = source if isinstance(source, str) else str(source, "latin-1")
        self.at = 0
        self.parts = []

    def fail(self, msg, at):
        raise error(msg, self.source, at)

    def group(self, index, at):
        if index > self.pattern.groups:
            self.fail(f"invalid group reference {index}", at)
        self.parts.append(index)

    def named(self):
        text, start = self.text, self.at + 1
        if text[self.at:start] != "<":
            self.fail("missing <", self.at)
        end = text.find(">", start)
        if end < 0:
            if start == len(text):
                self.fail("missing group name", start)
            self.fail("missing >, unterminated name", start)
        name = text[start:end]
        if not name:
            self.fail("missing group name", start)
        self.at = end + 1
        if name.isidentifier():
            try:
                index = self.pattern.groupindex[name]
            except KeyError:
                raise IndexError(f"unknown group name {name!r}") from None
        else:
            try:
                index = int(name)
                if index < 0:
                    raise ValueError
            except ValueError:
                self.fail(f"bad character in group name {name!r}", start)
            if index >= 1073741823:
                self.fail(f"invalid group reference {index}", start)
        self.group(index, start)

    def number(self, c):
        text, start = self.text, self.at - 1            # the first digit
        if c == "0":
            while self.at < start + 3 and text[self.at:self.at + 1] and text[self.at] in _OCTAL:
                self.at += 1
            self.parts.append(chr(int(text[start:self.at], 8) & 0xff))
            return
        if text[self.at:self.at + 1] and text[self.at] in "0123456789":
            self.at += 1
            three = text[start:start + 3]
            if len(three) == 3 and all(digit in _OCTAL for digit in three):
                self.at += 1
                value = int(three, 8)
                if value > 0o377:
                    self.fail(f"octal escape value \\{three} outside of range 0-0o377", start - 1)
                self.parts.append(chr(value))
                return
        self.group(int(text[start:self.at]), start)

    def read(self):
        text = self.text
        while True:
            at = text.find("\\", self.at)
            if at < 0:
                self.parts.append(text[self.at:])
                break
            self.parts.append(text[self.at:at])
            self.at = at + 2
            c = text[at + 1:self.at]
            if not c:
                self.fail("bad escape (end of pattern)", at)
            if c == "g":
                self.named()
            elif c in "0123456789":
                self.number(c)
            elif c in _ESCAPES:
                self.parts.append(_ESCAPES[c])
            elif c.isascii() and c.isalpha():
                self.fail(f"bad escape \\{c}", at)
            else:
                self.parts.append("\\" + c)
        if isinstance(self.source, str):
            return [part for part in self.parts if part != ""]
        return [part if isinstance(part, int) else part.encode("latin-1") for part in self.parts if part != ""]


_templates = {}


def _template_of(pattern, repl):
    if isinstance(repl, str):
        if "\\" not in repl:
            return [repl]
    elif isinstance(repl, (bytes, bytearray, memoryview)):
        repl = bytes(repl)
        if b"\\" not in repl:
            return [repl]
    else:
        raise TypeError(f"decoding to str: need a bytes-like object, {type(repl).__name__} found")
    key = (pattern, type(repl), repl)
    parts = _templates.get(key)
    if parts is None:
        parts = _Template(repl, pattern).read()
        if len(_templates) >= _CACHED:
            _templates.clear()
        _templates[key] = parts
    return parts


# ---- patterns and matches --------------------------------------------------------------------------

class Pattern:
    """A compiled regular expression."""
    __module__ = "re"
    __slots__ = ("pattern", "flags", "groups", "groupindex", "_program")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def match(self, string, pos=0, endpos=_END):
        """Match at the beginning of the string."""
        marks = _re.match(self._program, string, pos, endpos, 0, False)
        return None if marks is None else _match(self, string, pos, endpos, marks)

    def fullmatch(self, string, pos=0, endpos=_END):
        """Match all of the string."""
        marks = _re.match(self._program, string, pos, endpos, 1, False)
        return None if marks is None else _match(self, string, pos, endpos, marks)

    def search(self, string, pos=0, endpos=_END):
        """Find the first match in the string."""
        marks = _re.match(self._program, string, pos, endpos, 2, False)
        return None if marks is None else _match(self, string, pos, endpos, marks)

    def findall(self, string, pos=0, endpos=_END):
        """All matches, as texts or tuples of groups."""
        return _re.findall(self._program, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=_END):
        """All matches, one by one."""
        _re.match(self._program, string, 0, 0, 0, False)        # the string is looked at now
        return self._iterate(string, pos, endpos)

    def _iterate(self, string, pos, endpos):
        at = pos
        empty = False
        while True:
            marks = _re.match(self._program, string, at, endpos, 2, empty)
            if marks is None:
                return
            yield _match(self, string, pos, endpos, marks)
            at = marks[1]
            empty = at == marks[0]

    def split(self, string, maxsplit=0):
        """The texts between matches, and the groups of these."""
        if maxsplit < 0:
            return [string[:]]
        return _re.split(self._program, string, maxsplit)

    def sub(self, repl, string, count=0):
        """The string with matches replaced."""
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """The string with matches replaced, and their number."""
        if not callable(repl):
            if count < 0:
                count = 1 << 60
            return _re.sub(self._program, _template_of(self, repl), string, count)
        parts = []
        done = n = 0
        for found in self.finditer(string):
            start, end = found.span()
            if done < start:
                parts.append(string[done:start])
            text = repl(found)
            if text is not None:
                parts.append(text)
            done = end
            n += 1
            if n == count:
                break
        if not n:
            return string, 0
        if done < len(string):
            parts.append(string[done:])
        return string[:0].join(parts), n

    def __repr__(self):
        flags = self.flags
        if flags & 292 == 32 and isinstance(self.pattern, str):
            flags &= ~32
        text = repr(self.pattern)[:200]
        if not flags:
            return f"re.compile({text})"
        names = ["re." + name for name, bit in sorted(RegexFlag._names.items(), key=lambda item: item[1]) if flags & bit]
        return f"re.compile({text}, {'|'.join(names)})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self is other or self.flags == other.flags and type(self.pattern) is type(other.pattern) and
                self.pattern == other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    @classmethod
    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def _match(pattern, string, pos, endpos, marks):
    m = _make(Match)
    m.re = pattern
    m.string = string
    m._text = string if isinstance(string, (str, bytes)) else bytes(string)
    m._range = (pos, endpos)
    m._marks = marks
    return m


class Match:
    """What a pattern has found."""
    __module__ = "re"
    __slots__ = ("re", "string", "_text", "_range", "_marks")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def _index(self, group):
        """Where the marks of a group are."""
        if isinstance(group, str) or isinstance(group, bytes):
            index = self.re.groupindex.get(group, -1)
        else:
            try:
                index = group.__index__()
            except AttributeError:
                index = -1
        if not 0 <= index <= self.re.groups:
            raise IndexError("no such group")
        return 2 * index

    def _get(self, group, default=None):
        i = self._index(group)
        start = self._marks[i]
        return default if start < 0 else self._text[start:self._marks[i + 1]]

    def group(self, *groups):
        """The text of a group, or of several."""
        if not groups:
            marks = self._marks
            return self._text[marks[0]:marks[1]]
        if len(groups) == 1:
            return self._get(groups[0])
        return tuple([self._get(group) for group in groups])

    def __getitem__(self, group):
        return self._get(group)

    def groups(self, default=None):
        """The texts of all groups."""
        return tuple([self._get(group, default) for group in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """The texts of the named groups."""
        return {name: self._get(group, default) for name, group in self.re.groupindex.items()}

    def start(self, group=0):
        """Where a group begins."""
        return self._marks[self._index(group)]

    def end(self, group=0):
        """Where a group ends."""
        return self._marks[self._index(group) + 1]

    def span(self, group=0):
        """Where a group begins and ends."""
        i = self._index(group)
        return self._marks[i], self._marks[i + 1]

    def expand(self, template):
        """A template with the groups put in."""
        empty = self._text[:0]
        return empty.join([self._get(part, empty) if isinstance(part, int) else part
                           for part in _template_of(self.re, template)])

    @property
    def pos(self):
        return max(0, min(self._range[0], len(self.string)))

    @property
    def endpos(self):
        return max(0, min(self._range[1], len(self.string)))

    @property
    def regs(self):
        return tuple([self.span(group) for group in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        return self._marks[-1]

    @property
    def lastgroup(self):
        for name, group in self.re.groupindex.items():
            if group == self._marks[-1]:
                return name
        return None

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r:.50}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @classmethod
    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


# ---- the module's functions -----------------------------------------------------------------------------

_cache = {}


def _check_flags(pattern, flags):
    if isinstance(pattern, str):
        if flags & 4:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & 288 == 288:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    else:
        if flags & 32:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        if flags & 260 == 260:
            raise ValueError("ASCII and LOCALE flags are incompatible")


def _compile(pattern, flags):
    flags = int(flags)
    key = (type(pattern), pattern, flags)
    try:
        return _cache[key]
    except KeyError:
        pass
    except TypeError:
        key = None
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray, memoryview)):
        raise TypeError("first argument must be string or compiled pattern")
    made = _re.compile(pattern, flags)
    if len(made) == 2:
        raise error(made[0], None if made[1] is None else pattern, made[1])
    _check_flags(pattern, made[1])
    p = _make(Pattern)
    p.pattern = pattern
    p._program, p.flags, p.groups, names = made
    p.groupindex = type(type.__dict__)(names)
    if key is not None and not flags & 128:
        if len(_cache) >= _CACHED:
            del _cache[next(iter(_cache))]
        _cache[key] = p
    return p


def compile(pattern, flags=0):
    """A pattern object."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Match at the beginning of the string."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match all of the string."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Find the first match in the string."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The string with matches replaced by a template or by what a function says."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """The string with matches replaced, and their number."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The texts between matches."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches, as texts or tuples of groups."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, one by one."""
    return _compile(pattern, flags).finditer(string)


def purge():
    """Forget the compiled patterns."""
    _cache.clear()
    _templates.clear()


def template(pattern, flags=0):
    """A pattern object."""
    return _compile(pattern, flags | TEMPLATE)


_SPECIAL = {c: "\\" + chr(c) for c in b"()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The text with what is special in a pattern escaped."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin-1").translate(_SPECIAL).encode("latin-1")
