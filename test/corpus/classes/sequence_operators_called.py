# The operators of sequences called as methods: what they refuse themselves, and what they leave to the other side.


class Right:
    def __radd__(self, other):
        return f"radd {type(other).__name__}"

    def __rmul__(self, other):
        return f"rmul {type(other).__name__}"

    def __index__(self):
        return 2


class L(list):
    pass


class T(tuple):
    pass


class S(str):
    pass


class B(bytes):
    pass


class Chain(list):
    def __add__(self, other):
        return Chain(super().__add__(list(other)))

    def __mul__(self, n):
        return Chain(super().__mul__(n))


def attempt(f):
    try:
        return repr(f())
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for x in (L([1]), T([1]), S("s"), B(b"b"), [1], (1,), "s", b"b", bytearray(b"b"), range(2), {1}, {1: 2}):
    name = type(x).__name__
    print(name, "+ Right", attempt(lambda: x + Right()), "| Right *", attempt(lambda: x * Right()), "|", attempt(lambda: Right() * x))
    print(name, attempt(lambda: x + 1), "|", attempt(lambda: x * "a"), "|", attempt(lambda: x * None))
    print(name, attempt(lambda: type(x).__add__(x, 1)), "|", attempt(lambda: type(x).__add__(x, x)))
    print(name, attempt(lambda: x.__mul__(2)), "|", attempt(lambda: x.__rmul__(2)), "|", attempt(lambda: x.__add__(Right())))
print(attempt(lambda: Chain([1]) + (2, 3)), attempt(lambda: Chain([1]) * 2), type(Chain([1]) + [2]).__name__)
print(attempt(lambda: Chain([1]) + 5), "|", attempt(lambda: list.__add__([1], (2,))))
for method in ("__add__", "__mul__", "__rmul__", "__radd__", "__iadd__", "__imul__", "__mod__", "__contains__", "__getitem__"):
    print(method, [hasattr(k, method) for k in (list, tuple, str, bytes, bytearray, range, dict, set)])
x = [1]
print(x.__iadd__("ab"), x.__imul__(2), attempt(lambda: x.__iadd__(3)))
print(attempt(lambda: "ab".__contains__(1)), attempt(lambda: b"ab".__contains__("a")), attempt(lambda: b"ab".__contains__(300)))
