# Tracebacks through generators, yield from and throw.
def inner():
    yield 1
    raise ValueError("inner")
def outer():
    yield from inner()
def consume():
    for x in outer():
        print(x)
consume()
