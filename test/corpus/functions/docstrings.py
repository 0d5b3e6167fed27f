# Docstrings of functions, classes, methods; __doc__, __name__, annotations.
def f(a: int, b: "str" = "x", *args: float, k: list = [], **kw: dict) -> bool:
    """First line.

    Indented body.
    """
    return True
class C:
    "class doc"
    x: int = 5
    y: str
    def m(self) -> None:
        'method doc'
    def n(self):
        5
    @property
    def p(self):
        "prop doc"
        return 1
def g():
    f"not a doc {1}"
def h():
    """only doc"""
print(repr(f.__doc__), C.__doc__, C.m.__doc__, C.n.__doc__, C.p.__doc__, g.__doc__, h.__doc__, h(), __doc__, (lambda: "x").__doc__)
print({k: getattr(v, "__name__", v) for k, v in f.__annotations__.items()}, C.__annotations__ == {"x": int, "y": str}, hasattr(C, "y"), C.x, C.m.__annotations__)
z: int = 3
w: "list[int]"
print(z, "w" in globals(), __annotations__ == {"z": int, "w": "list[int]"}, __name__)
def local():
    v: undefined_type = 1
    u: int
    return v
print(local(), local.__annotations__)
f.__doc__ = "changed"
print(f.__doc__, C.__name__, C.__qualname__, C.m.__qualname__, C.__module__)
