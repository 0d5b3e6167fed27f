# Annotations at run time: what is evaluated, where it is stored, string annotations and local ones.
log = []
def t(x): log.append(x); return x
a: int = 5
b: t("module")
c: "not evaluated" = t("value")
print(a, c, __annotations__, log); log.clear()
try: print(b)
except NameError as e: print(e)
def f(x: t("param"), *a: t("star"), y: t("kw") = t("default"), **k: t("kws")) -> t("ret"):
    z: t("never") = 1
    w: t("never either")
    return z
print(log, f(1), f.__annotations__); log.clear()
class C:
    m: t("class") = 1
    n: t("bare")
    o: list[int]
    def g(self: "C", v: "C") -> "C": return self
print(log, C.__annotations__, hasattr(C, "n"), C.g.__annotations__)
class D(C):
    p: int
print(D.__annotations__, C.__dict__["__annotations__"] is C.__annotations__, "o" in D.__annotations__)
class E: pass
print(E.__annotations__, f.__annotations__.pop("x"), list(f.__annotations__))
(q): int = 1
d = {}; d["k"]: t("subscript") = 2; C.extra: t("attribute") = 3
print(q, d, C.extra, "q" in __annotations__, log[-2:])
for src in ("x: int, y: int", "(a, b): int = 1", "x: int = y: int", "f(): int", "[x]: int", "x: ", "def f(a: int b): pass", "lambda x: int: x", "def g():\n global v\n v: int = 1", "x: int += 1"):
    try: compile(src, "s", "exec"); print("ok", repr(src))
    except SyntaxError: print("refused", repr(src))
g = lambda: (yield)
h: int; h = "any value"; print(h, f.__annotations__["return"])
