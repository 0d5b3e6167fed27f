# eval, exec and compile: modes, namespaces, results, code objects, nesting and errors inside the text.
x = "global"
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e if not isinstance(e, SyntaxError) else e.lineno)
print(eval("1 + 2"), eval("x"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 7"), eval("[i for i in range(3)]"), eval("(lambda a: a * 2)(4)"), eval("'a' if x else 'b'"))
ns = {}
print(exec("a = 1; b = a + 1", ns), ns["b"], sorted(k for k in ns if k != "__builtins__"))
exec("def f(n): return n * k", ns); ns["k"] = 10; print(ns["f"](3))
exec("class C:\n    v = 5\n    def m(self): return self.v\nc = C()", ns); print(ns["c"].m(), ns["C"].__name__)
def scope():
    y = "local"
    exec("y = 'changed'; z = 1")
    return y, eval("y"), "z" in locals()
print(scope()[0], eval("x"))
def inner():
    return eval("[v for v in (1, 2)]"), eval("x")
print(inner())
code = compile("total = sum(data)", "<made>", "exec")
for data in ([1, 2], [5]):
    d = {"data": data}; exec(code, d); print(d["total"], end=" ")
e = compile("x.upper() + str(n)", "<expr>", "eval"); print(eval(e, {"x": "q", "n": 1}), e.co_filename, e.co_name)
show(lambda: eval("1 +")); show(lambda: eval("a = 1")); show(lambda: eval("")); show(lambda: exec("if 1")); show(lambda: exec("x = 1\n  y = 2")); show(lambda: eval("1\n2")); show(lambda: compile("1", "f", "mode")); show(lambda: eval("undefined")); show(lambda: eval("1 / 0")); show(lambda: exec("raise KeyError('in exec')")); show(lambda: eval(5)); show(lambda: exec("return 1")); show(lambda: eval("x", 5)); show(lambda: exec("", {}, 5)); show(lambda: eval("(1,\n2)"))
class Map(dict):
    def __missing__(self, k): return f"<{k}>"
print(eval("a + b", {}, Map(a="A")), eval("len('abc')", {"__builtins__": {"len": lambda s: -1}})); show(lambda: eval("len('a')", {"__builtins__": {}}))
out = []
exec("for i in range(3):\n    if i == 1: continue\n    out.append(i)\nelse:\n    out.append('else')", {"out": out}); print(out)
exec("import math\nfrom string import digits as dg\nr = math.gcd(12, 18)", ns); print(ns["r"], ns["dg"])
g, l = {"v": 1}, {}; exec("v = 2\nw = v\ndef f(): return v", g, l); print(g["v"], l["w"], l["f"]())
exec("global q; q = 5", g, l); print(g["q"], "q" in l); exec("del v", g, {"v": 0}); print("v" in g)
print(eval("__name__"), eval(compile("1 if True else 2", "", "eval")), eval("eval('eval(\"3\")')"), [eval(s) for s in ("0x1F", "1_000", "'\\n'", "b'x'", "{1: 2}", "...", "not 0", "-2 ** 2")])
