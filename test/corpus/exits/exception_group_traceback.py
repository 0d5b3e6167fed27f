# The traceback of a group whose members have tracebacks, notes and causes.
def f(n):
    raise ValueError(n)

def collect():
    out = []
    for i in range(2):
        try:
            f(i)
        except ValueError as e:
            e.add_note('note')
            out.append(e)
    try:
        raise ExceptionGroup('inner', out)
    except ExceptionGroup as e:
        inner = e
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise KeyError('k') from e
    except KeyError as k:
        key = k
    return [TypeError('plain'), inner, key]

try:
    raise ExceptionGroup('outer', collect())
except* TypeError:
    raise RuntimeError('in the clause')
