# Marks in the tracebacks of the members of exception groups, and of causes that are groups themselves.


def parse(text):
    return int(text) + len(text)


def table(rows):
    errors = []
    for row in rows:
        try:
            parse(row)
            {"a": 1}[row]
        except (ValueError, KeyError) as e:
            e.add_note(f"in row {row!r}")
            errors.append(e)
    if errors:
        raise ExceptionGroup("table", errors)


def run(tables):
    errors = []
    for t in tables:
        try:
            table(t)
        except ExceptionGroup as e:
            errors.append(e)
    try:
        raise ExceptionGroup("all", errors)
    except ExceptionGroup as e:
        raise LookupError(tables[0][0] + "?") from e


run([["x", "12"], ["", "3", "a"]])
