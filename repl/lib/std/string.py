"""Constants, templates and the formatter behind str.format()."""

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
           "punctuation", "whitespace", "Formatter", "Template"]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Every word with a capital letter."""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


_missing = object()
_first = frozenset(ascii_letters + "_")
_more = frozenset(ascii_letters + "_" + digits)


class _Chain:
    """A mapping with keywords in front of it."""

    def __init__(self, keywords, mapping):
        self.keywords, self.mapping = keywords, mapping

    def __getitem__(self, key):
        return self.keywords[key] if key in self.keywords else self.mapping[key]


class Template:
    """Text with $names in it."""
    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"

    def __init__(self, template):
        self.template = template

    def _is_first(self, c):
        return c in _first

    def _is_more(self, c):
        return c in _more

    def _pieces(self):
        """(text, name, what stands in the template) in turn; name None: the delimiter itself; "": not valid, with its position."""
        text, mark = self.template, self.delimiter
        pos = 0
        while True:
            at = text.find(mark, pos)
            if at < 0:
                yield text[pos:], _missing, ""
                return
            literal, after = text[pos:at], at + len(mark)
            if text.startswith(mark, after):
                pos = after + len(mark)
                yield literal, None, text[at:pos]
                continue
            braced = text.startswith("{", after)
            start = end = after + braced
            if start < len(text) and self._is_first(text[start]):
                end += 1
                while end < len(text) and self._is_more(text[end]):
                    end += 1
            if end == start or (braced and not text.startswith("}", end)):
                pos = after
                yield literal, "", after
                continue
            pos = end + braced
            yield literal, text[start:end], text[at:pos]

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = at - len("".join(lines[:-1])), len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _mapping(self, mapping, keywords):
        if mapping is _missing:
            return keywords
        return _Chain(keywords, mapping) if keywords else mapping

    def substitute(self, mapping=_missing, /, **kws):
        """The text with every $name replaced."""
        values, out = self._mapping(mapping, kws), []
        for literal, name, source in self._pieces():
            out.append(literal)
            if name is None:
                out.append(self.delimiter)
            elif name == "":
                self._invalid(source)
            elif name is not _missing:
                out.append(str(values[name]))
        return "".join(out)

    def safe_substitute(self, mapping=_missing, /, **kws):
        """The text with every $name replaced that is known."""
        values, out = self._mapping(mapping, kws), []
        for literal, name, source in self._pieces():
            out.append(literal)
            if name is None or name == "":
                out.append(self.delimiter)
            elif name is not _missing:
                try:
                    out.append(str(values[name]))
                except KeyError:
                    out.append(source)
        return "".join(out)

    def is_valid(self):
        return all(name != "" for _, name, _ in self._pieces())

    def get_identifiers(self):
        """The names, each once."""
        found = {}
        for _, name, source in self._pieces():
            if name == "":
                self._invalid(source)
            elif name is not None and name is not _missing:
                found[name] = None
        return list(found)


class Formatter:
    """str.format() to derive from."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            if name == "":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto)
                auto += 1
            elif name.isdigit():
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, first = self.get_field(name, args, kwargs)
            used.add(first)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(obj, spec))
        return "".join(out), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        """(literal text, field name, format spec, conversion) in turn."""
        text, n, i = format_string, len(format_string), 0
        literal = []
        while i < n:
            c = text[i]
            i += 1
            if c not in "{}":
                literal.append(c)
                continue
            if text.startswith(c, i):
                yield "".join(literal) + c, None, None, None
                literal = []
                i += 1
                continue
            if c == "}":
                raise ValueError("Single '}' encountered in format string")
            if i >= n:
                raise ValueError("Single '{' encountered in format string")
            end = self._field_end(text, i)
            yield ("".join(literal), *self._field(text[i:end]))
            literal = []
            i = end + 1
        if literal:
            yield "".join(literal), None, None, None

    def _field_end(self, text, i):
        depth = 1
        for k in range(i, len(text)):
            if text[k] == "{":
                depth += 1
            elif text[k] == "}":
                depth -= 1
                if not depth:
                    return k
        raise ValueError("expected '}' before end of string")

    def _field(self, field):
        inside, at = False, len(field)
        for k, c in enumerate(field):
            inside = c == "[" or (inside and c != "]")
            if c in ":!" and not inside:
                at = k
                break
        name, rest = field[:at], field[at:]
        if not rest.startswith("!"):
            return name, rest[1:], None
        if len(rest) < 2:
            raise ValueError("unmatched '{' in format spec")
        if len(rest) > 2 and rest[2] != ":":
            raise ValueError("expected ':' after conversion specifier")
        return name, rest[3:], rest[1]

    def get_field(self, field_name, args, kwargs):
        """The object a field's name leads to, and the argument it begins with."""
        end = min([k for k in (field_name.find("."), field_name.find("[")) if k >= 0], default=len(field_name))
        first, rest = field_name[:end], field_name[end:]
        if first.isdigit():
            first = int(first)
        obj = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] == ".":
                ends = [k for k in (rest.find(".", 1), rest.find("[", 1)) if k >= 0]
                end = min(ends, default=len(rest))
                if end == 1:
                    raise ValueError("Empty attribute in format string")
                obj, rest = getattr(obj, rest[1:end]), rest[end:]
            elif rest[0] == "[":
                end = rest.find("]")
                if end < 0:
                    raise ValueError("Missing ']' in format string")
                key = rest[1:end]
                if not key:
                    raise ValueError("Empty attribute in format string")
                obj, rest = obj[int(key) if key.isdigit() else key], rest[end + 1:]
            else:
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        return obj, first
