# Which objects hash, custom __hash__, __eq__ without __hash__, hash of equal numbers, tuples and frozensets.
class Plain: pass
class EqOnly:
    def __eq__(self, o): return True
class Both(EqOnly):
    def __hash__(self): return 7
class Child(EqOnly):
    pass
class None_:
    __hash__ = None
class Inherit(EqOnly):
    __hash__ = object.__hash__
for c in (Plain, EqOnly, Both, Child, None_, Inherit):
    try:
        h = hash(c())
        print(c.__name__, isinstance(h, int), h if c is Both else "-", c.__hash__ is None)
    except TypeError as e:
        print(c.__name__, e, c.__hash__)
for v in ([], {}, set(), bytearray(b"a"), ([],), (1, {}), frozenset([1]), slice(1), memoryview(b"ab"), range(2), None, ..., int, len, lambda: 0, "a", b"a", 1.5, NotImplemented):
    try:
        print(type(v).__name__, isinstance(hash(v), int))
    except TypeError as e:
        print(type(v).__name__, e)
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (0, -1, 2 ** 61 - 1, 2 ** 61, -(2 ** 61), 2 ** 64, 10 ** 30, True):
    print(h, hash(H(h)), hash(h))
for h in ("x", 1.0, None):
    try:
        hash(H(h))
    except TypeError as e:
        print(e)
print(hash(1) == hash(1.0) == hash(True), hash(0.5) == hash(1 / 2), hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(float("inf")), hash(float("-inf")), hash(0.0), hash(1e300) == hash(int(1e300)), hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(tuple()), hash(3.5) == hash(7 / 2))
print({Both(): 1}[Both()], len({Both(), Both()}), Both() in [1], Both() in {7: 0} if False else "-", len({H(1), H(1)}))
