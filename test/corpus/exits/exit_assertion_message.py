# An assertion with a computed message that spans lines; the traceback shows the statement's first line.
def check(rows, width):
    total = 0
    for n, row in enumerate(rows):
        assert isinstance(row, list), "row %d is a %s" % (n, type(row).__name__)
        assert len(row) == width, (
            f"row {n} has {len(row)} cells, "
            f"not {width}"
        )
        total += sum(row)
    return total
print(check([[1, 2], [3, 4]], 2))
for rows in ([[1], (2,)], [[1, 2], [3]]):
    try:
        check(rows, len(rows[0]))
    except AssertionError as e:
        print(type(e).__name__, e, e.args)
try:
    assert False
except AssertionError as e:
    print(repr(e), str(e) == "")
try:
    assert not [1], {"a": 1}
except AssertionError as e:
    print(repr(e))
try:
    assert (lambda: 0)() or [], ValueError("an exception as message")
except AssertionError as e:
    print(repr(e.args[0]))
class Odd:
    def __bool__(self): raise TypeError("no truth here")
try:
    assert Odd(), "unused"
except TypeError as e:
    print(e)
check([[1, 2],
       [3, 4, 5]],
      2)
