# Reflected operators, subclass priority, NotImplemented, in-place fallbacks, for every operator.
ops = {"+": "add", "-": "sub", "*": "mul", "/": "truediv", "//": "floordiv", "%": "mod", "**": "pow", "@": "matmul", "<<": "lshift", ">>": "rshift", "&": "and", "|": "or", "^": "xor"}
def make(name, kinds):
    ns = {}
    for op, m in ops.items():
        for k in kinds:
            ns[f"__{k}{m}__"] = lambda self, o, k=k, m=m: f"{name}.{k}{m}({type(o).__name__})"
    return type(name, (), ns)
L, R, I, N = make("L", [""]), make("R", ["r"]), make("I", ["i"]), make("N", [])
Both = make("Both", ["", "r"])
class Sub(Both):
    def __radd__(self, o): return "Sub.radd"
class Sub2(Both): pass
for op in ops:
    row = []
    for a, b in ((L(), 1), (1, R()), (L(), R()), (N(), R()), (Both(), Both()), (R(), L()), (N(), N()), (I(), 1)):
        try: row.append(eval(f"a {op} b"))
        except TypeError as e: row.append(str(e)[:60])
    print(op, row)
    for v in (I(), L(), N()):
        ns = {"v": v, "one": 1}
        try:
            exec(f"v {op}= one", ns)
            print("  ", ns["v"])
        except TypeError as e: print("  ", e)
print(Both() + Sub(), Both() - Sub(), Both() + Sub2(), Sub() + Both())
class NI:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
    def __iadd__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
for f in (lambda: NI() + 1, lambda: 1 + NI(), lambda: NI() + NI(), lambda: NI() == 1, lambda: NI() < 1, lambda: NI() < NI(), lambda: NI() != 1, lambda: [] + NI(), lambda: "a" + NI(), lambda: "a" % NI(), lambda: NI() > 5):
    try: print(f())
    except TypeError as e: print(e)
x = NI()
x.__add__ = lambda o: "instance"
try: x + 1
except TypeError as e: print(e)
print([] .__add__([1]), (1).__add__("a"), (1).__radd__(2), "a".__mul__(3), (2).__rpow__(3), [1].__iadd__([2]), (1.5).__floordiv__(1), int.__add__(1, 2))
