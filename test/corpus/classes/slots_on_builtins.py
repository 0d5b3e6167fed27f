# __slots__ in subclasses of builtins: which refuse them, which take them, and what their instances hold.


def attempt(base, slots):
    try:
        cls = type("K", (base,), {"__slots__": slots})
        k = cls()
        for name in slots:
            setattr(k, name, name.upper())
        return [getattr(k, name) for name in slots], hasattr(k, "__dict__")
    except Exception as e:
        return type(e).__name__, str(e)


for base in (int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, object, Exception, type(None)):
    for slots in ((), ("a",), ("a", "b")):
        print(base.__name__, slots, *attempt(base, slots))

for slots in (("1x",), ("",), (1,), ("a", "a"), ("__dict__",), ("__weakref__",), "name", ["x", "y"], {"d": "doc of d"}, iter("pq"), None, 5):
    try:
        class K:
            __slots__ = slots
        k = K()
        print(type(slots).__name__, sorted(n for n in vars(K) if not n.startswith("__")), hasattr(k, "__dict__"))
    except Exception as e:
        print(type(slots).__name__, type(e).__name__, e)


class Point(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = Point(3, 4)
try:
    p.z = 1
except AttributeError as e:
    print(e)
print(p, p.x, p + (5,), type(p + (5,)).__name__, hash(p) == hash((3, 4)))


class Named(list):
    __slots__ = ("title",)


n = Named([1, 2])
n.title = "numbers"
print(n, n.title, n == [1, 2])
try:
    n.other = 1
except AttributeError as e:
    print(e)
del n.title
try:
    n.title
except AttributeError as e:
    print(e)


class Loose(Named):
    pass


m = Loose()
m.anything = 1
m.title = "t"
print(m.__dict__, m.title)
for name in ("a\0b", "a b", "", "1", "class"):
    try:
        print(repr(type(name, (), {}).__name__), repr(type(name, (), {}).__qualname__))
    except Exception as e:
        print(repr(name), type(e).__name__, e)
try:
    p.__class__.__name__ = "a\0"
except Exception as e:
    print(type(e).__name__, e)
