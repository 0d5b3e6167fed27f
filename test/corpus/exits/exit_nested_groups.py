# An uncaught group of groups, with causes and notes inside.
def fail(kind, text, note=None):
    try:
        raise kind(text)
    except kind as e:
        if note: e.add_note(note)
        return e
def collect():
    errors = [fail(ValueError, "one", "a note"), fail(KeyError, "two")]
    try:
        raise ExceptionGroup("inner", errors)
    except ExceptionGroup as inner:
        inner.add_note("about the inner group")
        try:
            raise OSError(2, "No such file")
        except OSError as e:
            raise ExceptionGroup("outer", [inner, e, fail(TypeError, "plain")]) from fail(RuntimeError, "the cause")
def part(eg):
    match, rest = eg.split(ValueError)
    print(repr(match), repr(rest))
    print(eg.subgroup(lambda e: isinstance(e, OSError)))
try:
    collect()
except* ValueError as eg:
    print("handled", eg.exceptions[0].exceptions)
except* OSError as eg:
    print("handled", eg.exceptions)
    part(eg)
