# Builtin names shadowed at each level and restored; builtins module edits are seen everywhere.
import builtins
def f(): return len("abc")
print(f())
len = lambda x: "shadow"
print(f(), builtins.len("ab"))
del len
print(f())
try: del len
except NameError as e: print(e)
builtins.my_name = 42
print(my_name)
del builtins.my_name
try: print(my_name)
except NameError as e: print(e)
def g():
    print = lambda *a: out.append(a)
    out = []
    print(1, 2)
    return out
print(g())
def h():
    try: str(5)
    except UnboundLocalError as e: return e.args
    str = 1
print(h())
old = builtins.abs
builtins.abs = lambda x: ("patched", x)
print(abs(-1), [abs(x) for x in (-2,)], list(map(abs, [-3])))
builtins.abs = old
print(abs(-1))
for list in range(2): pass
try: list("ab")
except TypeError as e: print(e)
del list
print(list("ab"))
def k(type, id=id, *args, max=max): return type, id is builtins.id, max(1, 2)
print(k("t"))
class C:
    int = float
    def conv(self, v): return int(v)
    attr = int("1.5")
print(C().conv("7"), C.attr)
ns = {"__builtins__": {"x": 5, "len": lambda o: -1}}
print(eval("len('abc') + x", ns))
try: eval("print(1)", ns)
except NameError as e: print(e)
ns = {}
exec("y = max(1, 2)", ns)
print(ns["y"], "__builtins__" in ns)
print(True, None, sorted(n for n in ("print", "zip", "Ellipsis", "copyright2") if hasattr(builtins, n)), builtins.__name__)
Ellipsis = 5
print(Ellipsis, ...)
