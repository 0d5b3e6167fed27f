# Annotated assignments: module, class and function scope, targets, evaluation, without value.
a: int = 1
b: "forward" = 2
c: list[int]
d: print("evaluated") = 3
(e): str = "paren"
x = type("X", (), {})()
x.attr: int = 5
l = [0]
l[0]: int = 7
print(__annotations__, a, b, d, e, x.attr, l, "c" in globals())
class C:
    p: int = 1
    q: str
    __s: int = 2
print(C.__annotations__, C.p, hasattr(C, "q"))
def f(a: int, *b: str, c: float = 1.5, **d: None) -> list:
    local: undefined = 3
    other: undefined2
    return local
print(f.__annotations__, f(1))
def g():
    v: int
    try: return v
    except UnboundLocalError as e: return str(e)
print(g())
try:
    z: nope = 1
except NameError as e: print(e, "z" in globals())
try: w: int = 1 / 0
except ZeroDivisionError: print("w" in __annotations__, "w" in globals())
for code in ("a, b: int", "a: int, b: int", "f(): int", "1: int", "a = b: int", "(a, b): int = 1", "[a]: int", "a: int = yield", "a: int: str", "x.y: int", "x[0]: int = 1", "lambda: int: 1", "a: int = 1, 2", "a: *b", "for a: int in b: pass", "def f(a: int = 1, b): pass", "a: b = c = 1"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
class D(C):
    t: "own" = 1
print(D.__annotations__, C.__annotations__ is not D.__annotations__)
class E(C): pass
print(E.__dict__.get("__annotations__"), f.__annotations__.get("return"))
