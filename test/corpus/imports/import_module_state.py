# Module attributes at run time: rebinding, deletion, functions that see it, vars, dir, copies of names.
import helper_counter as hc
import helper_counter
import sys, types
print(hc is helper_counter, hc.__name__, type(hc) is types.ModuleType, isinstance(vars(hc), dict), vars(hc) is hc.__dict__)
names = sorted(n for n in dir(hc) if not n.startswith("__"))
print(names)
hc.added = [1]
from helper_counter import added
added.append(2); hc.added = "rebound"
print(added, hc.added, helper_counter.added)
del hc.added
try: hc.added
except AttributeError as e: print(e)
setattr(hc, "odd name", 5); print(getattr(hc, "odd name"), "odd name" in vars(hc)); delattr(hc, "odd name")
m = types.ModuleType("m"); exec("x = 1\ndef get(): return x\ndef put(v):\n global x\n x = v", m.__dict__)
print(m.get()); m.x = 7; print(m.get()); m.put(9); print(m.x, m.__dict__["x"]); m.__dict__["x"] = "via dict"; print(m.get(), m.get.__module__, m.__doc__)
l = types.ModuleType("lz"); l.__getattr__ = lambda n: f"lazy {n}"; l.prop = "lzlz"; sys.modules["lz"] = l
print(l.anything, l.prop)
from lz import something, prop
import lz as again
print(something, prop, again is l)
this = sys.modules[__name__]; this.made_here = "set through the module"; print(made_here, __name__, this.hc is hc)
for bad in (lambda: types.ModuleType(5), lambda: hc["x"]):
    try: bad()
    except TypeError as e: print(e)
del sys.modules["lz"]
try: import lz
except ModuleNotFoundError as e: print(e)
print(l.after, sorted(set(sys.modules) & {"sys", "lz", "helper_counter", "__main__"}))
