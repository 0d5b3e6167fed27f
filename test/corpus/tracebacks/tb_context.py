# Two exceptions in a row, the second raised while the first is handled.
def first():
    {}["missing"]
def second():
    try:
        first()
    except KeyError as e:
        raise ValueError(f"no {e}")
try:
    second()
finally:
    print("finally runs")
