# Class patterns: positional by __match_args__, keywords, builtins with one argument, subclasses, properties.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
class K:
    def __init__(self, **k): self.__dict__.update(k)
def m(v):
    match v:
        case P(0, 0): return "origin"
        case P(0, y=y): return "on y", y
        case Q(x, y): return "Q", x, y
        case P(x=x, y=P(a, b)): return "nested", x, a, b
        case P(): return "any P"
        case K(name=n, age=int(a)) if a > 17: return "adult", n
        case K(name=str()): return "named"
        case int(x) if x > 100: return "big", x
        case bool(): return "bool"
        case int() | float() as n: return "number", n
        case str(s): return "str", s
        case list([a, *_]): return "list", a
        case dict(d): return "dict", d
        case tuple(): return "tuple"
        case bytes(b): return "bytes", b
        case _: return "?"
for v in (P(0, 0), P(0, 5), Q(1, 2), Q(0, 0), P(3, P(4, 5)), P(1, 1), K(name="a", age=20), K(name="b", age=3), K(name=1), K(), 101, True, 7, 2.5, "s", [1, 2], [], {"a": 1}, (1,), b"z", None, set()):
    print(type(v).__name__, m(v))
