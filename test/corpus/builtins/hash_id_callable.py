# hash, id, callable, type, len and bool of unusual objects.
a, b = [1], [1]
print(id(a) == id(a), id(a) == id(b), isinstance(id(a), int), hash("x") == hash("x"), hash(1) == hash(1.0), hash(()) == hash(()), hash(None) == hash(None), hash(int) == hash(int), hash(len) == hash(len))
print([callable(o) for o in (len, int, lambda: 0, "a", 5, None, [].append, type, object(), Exception, print, str.upper, (x for x in ()), property(), staticmethod(len), range)])
print(type(1), type(""), type(None), type(type), type(len), type([].append), type(lambda: 0), type(...), type(NotImplemented), type(range(1)), type((x for x in ())), type({}.keys()), type(iter([])), type(Exception()), type(slice(1)), type(b""), type(bytearray()), type(memoryview(b"")), type(frozenset()), type(property()), type(type.__dict__))
print([len(o) for o in ("", "é日", b"ab", [1, 2], (), {1: 2}, {1, 2}, range(10), range(0, 10, 3), frozenset("ab"), bytearray(3), {}.keys(), memoryview(b"abc"))])
for o in (5, None, 1.5, len, int, object(), (x for x in ()), iter([]), zip()):
    try: print(len(o))
    except TypeError as e: print(e)
for f in (lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(([],)), lambda: hash(bytearray()), lambda: hash(), lambda: id(), lambda: id(1, 2), lambda: callable(), lambda: len(), lambda: len([], []), lambda: type(1, 2), lambda: bool(1, 2)):
    try: print(f())
    except TypeError as e: print(e)
