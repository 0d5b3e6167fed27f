# Functions and classes made by exec: their globals, closures, names, line numbers, and re-binding.
src = """
count = 0
def bump(n=1):
    global count
    count += n
    return count
class Acc:
    total = 0
    def add(self, n):
        Acc.total += n
        return self.total, count
def fail():
    x = 1
    return x / 0
"""
ns1, ns2 = {"__name__": "one"}, {"__name__": "two"}
exec(src, ns1); exec(src, ns2)
print(ns1["bump"](), ns1["bump"](5), ns2["bump"](), ns1["count"], ns2["count"])
print(ns1["Acc"]().add(3), ns2["Acc"]().add(4), ns1["Acc"].__module__, ns2["bump"].__module__, ns1["bump"].__globals__ is ns1, ns1["Acc"] is ns2["Acc"])
ns1["count"] = 100; print(ns1["bump"]())
import traceback
try: ns1["fail"]()
except ZeroDivisionError as e: print([(f.name, f.lineno, f.filename) for f in traceback.extract_tb(e.__traceback__)][1:])
code = compile(src, "library.py", "exec"); ns3 = {}; exec(code, ns3)
try: ns3["fail"]()
except ZeroDivisionError as e: print([(f.name, f.lineno, f.filename) for f in traceback.extract_tb(e.__traceback__)][1:])
def make(expr): return eval(f"lambda x: {expr}", {"k": 10})
fs = [make(e) for e in ("x + k", "x * k", "[x] * 3")]; print([f(2) for f in fs], fs[0].__name__)
local = {}; exec("def inner(): return outer_name", {"outer_name": "found"}, local); print(local["inner"]())
try: exec("def f(): return helper()\ndef helper(): return 1\nr = f()", {}, {})
except NameError as e: print(e)
exec("def f(): return helper()\ndef helper(): return 1\nr = f()", d := {}); print(d["r"])
template = "def get_{0}(self): return self._{0}\ndef set_{0}(self, v): self._{0} = v"
def with_props(*names):
    ns = {}
    for n in names: exec(template.format(n), ns); ns[n] = property(ns.pop(f"get_{n}"), ns.pop(f"set_{n}"))
    ns.pop("__builtins__", None)
    return type("Made", (), ns)
M = with_props("x", "y"); m = M(); m.x = 5; print(m.x, vars(m), sorted(k for k in vars(M) if k[0] != "_"))
