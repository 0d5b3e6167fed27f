"""Exceptions as text."""
import _trace
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
           "format_exc", "print_exc", "print_exception", "print_stack", "print_tb", "print_list", "FrameSummary", "StackSummary",
           "TracebackException", "walk_tb", "clear_frames"]

_sentinel = object()
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_REPEATED = 3


class FrameSummary:
    """Where a frame of a traceback is."""
    __slots__ = ("filename", "lineno", "name", "_line", "colno", "end_colno", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.colno = colno
        self.end_colno = end_colno
        self.locals = locals

    @property
    def _original_line(self):
        if self._line is None:
            try:
                self._line = _trace.source(self.filename, self.lineno) or ""
            except Exception:
                self._line = ""
        return self._line

    @property
    def line(self):
        """The source line without its indentation."""
        return self._original_line.strip()

    def _key(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._key() == other._key()
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __getitem__(self, i):
        return self._key()[i]

    def __iter__(self):
        return iter(self._key())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The frames of a traceback."""

    @classmethod
    def from_list(cls, frames):
        return cls([frame if isinstance(frame, FrameSummary) else FrameSummary(frame[0], frame[1], frame[2], line=frame[3])
                    for frame in frames])

    def format_frame_summary(self, frame):
        """A frame as text."""
        rows = [f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n']
        line = frame.line
        if line:
            rows.append(f"    {line}\n")
            if frame.colno is not None and frame.end_colno is not None:
                indent = len(frame._original_line) - len(frame._original_line.lstrip())
                start = frame.colno - indent
                end = frame.end_colno - indent
                if end <= start or end > len(line):
                    end = len(line)
                if 0 <= start < end and end - start < len(line):
                    rows.append(f"    {' ' * start}{'^' * (end - start)}\n")
        return "".join(rows)

    def format(self):
        """The frames as texts; what repeats is counted."""
        result = []
        last = None
        count = 0
        for frame in self:
            key = frame.filename, frame.lineno, frame.name
            if key != last:
                self._more(result, count)
                last = key
                count = 0
            count += 1
            if count <= _REPEATED:
                result.append(self.format_frame_summary(frame))
        self._more(result, count)
        return result

    @staticmethod
    def _more(result, count):
        if count > _REPEATED:
            count -= _REPEATED
            result.append(f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n")


def walk_tb(tb):
    """The frames of a traceback and their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _summaries(entries):
    return StackSummary([FrameSummary(file, line, name, colno=col - 1 if col else None, end_colno=end - 1 if end else None)
                         for file, line, name, col, end in entries])


def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    entries = _trace.entries(tb)
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    return _summaries(entries)


def _running(limit):
    """The frames below the function of this module that was called; of a stack the innermost are kept."""
    entries = [entry[:3] + (0, 0) for entry in _trace.stack()[:-2]]
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    if limit is not None:
        entries = entries[max(0, len(entries) - limit):] if limit >= 0 else entries[:-limit]
    return _summaries(entries)


def _no_frame(f):
    if f is not None:
        raise TypeError("there are no frame objects here: the stack begins with the caller")


def extract_stack(f=None, limit=None):
    """The frames that are running."""
    _no_frame(f)
    return _running(limit)


def format_stack(f=None, limit=None):
    """The frames that are running, as texts."""
    _no_frame(f)
    return _running(limit).format()


def print_stack(f=None, limit=None, file=None):
    """Shows the frames that are running."""
    _no_frame(f)
    print_list(_running(limit), file=file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=file or sys.stderr, end="")


def print_tb(tb, limit=None, file=None):
    for item in format_tb(tb, limit):
        print(item, file=file or sys.stderr, end="")


def _text(value):
    try:
        return str(value)
    except Exception:
        return f"<exception str() failed>"


class TracebackException:
    """An exception as it was: to be shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 _seen=None):
        seen = _seen if _seen is not None else set()
        seen.add(id(exc_value))
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self._str = _text(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = self.__context__ = None
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename, self.lineno, self.text = exc_value.filename, exc_value.lineno, exc_value.text
            self.offset, self.msg = exc_value.offset, exc_value.msg
            self.end_offset = getattr(exc_value, "end_offset", None)
        for name in ("__cause__", "__context__"):
            other = getattr(exc_value, name, None)
            if other is not None and id(other) not in seen:
                setattr(self, name, TracebackException(type(other), other, other.__traceback__, limit=limit, _seen=seen))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def _type_name(self):
        module = self.exc_type.__module__
        name = self.exc_type.__qualname__
        return name if module in ("__main__", "builtins") else f"{module}.{name}"

    def format_exception_only(self):
        """The last lines: what the exception is."""
        if self.exc_type is None:
            yield "NoneType: None\n"
            return
        name = self._type_name()
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(name)
        else:
            yield f"{name}: {self._str}\n" if self._str else f"{name}\n"
        notes = self.__notes__
        if notes is None:
            return
        if isinstance(notes, (list, tuple)):
            for note in notes:
                yield from [line + "\n" for line in _text(note).split("\n")]
        else:
            yield f"{notes!r}\n"

    def _format_syntax_error(self, name):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None and self.lineno is not None:
            line = self.text.rstrip("\n")
            stripped = line.lstrip(" \n\f")
            yield f"    {stripped}\n"
            if self.offset is not None:
                start = self.offset - 1 - (len(line) - len(stripped))
                end = self.end_offset if self.end_offset not in (None, 0) else self.offset
                width = max(1, end - self.offset)
                if start >= 0:
                    yield f"    {''.join(c if c.isspace() else ' ' for c in stripped[:start])}{'^' * width}\n"
        yield f"{name}: {self.msg or '<no detail available>'}{suffix}\n"

    def format(self, *, chain=True):
        """All lines, those of causes and contexts first."""
        chained = []
        exc = self
        while exc is not None:
            message = other = None
            if chain and exc.__cause__ is not None:
                message, other = _CAUSE, exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                message, other = _CONTEXT, exc.__context__
            chained.append((message, exc))
            exc = other
        for message, exc in reversed(chained):
            if message is not None:
                yield message
            if exc.stack:
                yield "Traceback (most recent call last):\n"
                yield from exc.stack.format()
            yield from exc.format_exception_only()

    def print(self, *, file=None, chain=True):
        for line in self.format(chain=chain):
            print(line, file=file or sys.stderr, end="")


def _arguments(exc, value, tb):
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _sentinel:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def _exception(value, tb, limit):
    return TracebackException(type(value) if value is not None else None, value, tb, limit=limit)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """The lines that are shown for an exception."""
    value, tb = _arguments(exc, value, tb)
    return list(_exception(value, tb, limit).format(chain=chain))


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Shows an exception."""
    value, tb = _arguments(exc, value, tb)
    _exception(value, tb, limit).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_sentinel):
    """The lines that say what an exception is."""
    if value is _sentinel:
        value = exc
    return list(_exception(value, None, None).format_exception_only())


def format_exc(limit=None, chain=True):
    """The exception that is handled, as text."""
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Shows the exception that is handled."""
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Does nothing: tracebacks hold no variables here."""
