# KeyError, IndexError and LookupError from every container, and what their args hold.
class K:
    def __repr__(self): return "<K>"
k = K()
cases = {
    "dict": lambda: {}["a"], "dict obj": lambda: {}[k], "dict tuple": lambda: {}[1, 2], "dict pop": lambda: {}.pop(k), "popitem": lambda: {}.popitem(), "set remove": lambda: set().remove("x"), "set tuple": lambda: set().remove((1,)), "set pop": lambda: set().pop(), "del dict": lambda: (lambda d: d.__delitem__(3))({}),
    "list": lambda: [][0], "list neg": lambda: [1][-2], "tuple": lambda: ()[0], "str": lambda: ""[0], "bytes": lambda: b""[0], "bytearray": lambda: bytearray()[0], "range": lambda: range(0)[0], "list pop": lambda: [].pop(), "list pop i": lambda: [1].pop(9), "list del": lambda: [].__delitem__(0), "list set": lambda: [].__setitem__(0, 1), "bytearray pop": lambda: bytearray().pop(), "memoryview": lambda: memoryview(b"")[0],
    "big": lambda: [1][10 ** 30], "big neg": lambda: (1,)[-(10 ** 30)], "str big": lambda: "a"[2 ** 64], "list type": lambda: [1]["0"], "str type": lambda: "a"[1.0], "tuple type": lambda: (1,)[None], "bytes type": lambda: b"a"["x"], "range type": lambda: range(2)["x"], "none": lambda: (None)[0], "int": lambda: (5)[0], "func": lambda: len[0], "gen": lambda: (i for i in ())[0], "set": lambda: {1}[0], "class": lambda: K[0], "object": lambda: k[0], "int class": lambda: int[0], "list class": lambda: list[int],
    "format": lambda: "{0[x]}".format({}), "format i": lambda: "{2}".format(1), "percent": lambda: "%(x)s" % {}, "chained": lambda: {"a": {}}["a"]["b"], "index": lambda: [1].index(2), "str index": lambda: "a".index("b"), "tuple index": lambda: (1,).index(2),
}
for name, f in cases.items():
    try: print(name, f())
    except Exception as e: print(name, type(e).__name__, e, e.args, isinstance(e, LookupError))
try: {1: 2}[k]
except KeyError as e: print(e.args[0] is k)
try:
    try: {}["x"]
    except KeyError as e: raise IndexError(*e.args) from e
except LookupError as e: print(repr(e), repr(e.__cause__))
