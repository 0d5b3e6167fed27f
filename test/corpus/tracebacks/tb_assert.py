# An assertion with a message that is computed.
def check(v):
    assert isinstance(v, int), f"{v!r} is a {type(v).__name__}"
    return v
check(1)
check("one")
