# Module objects: attributes, setting and deleting them, dir, repr, __dict__, getattr hooks.
import helper_counter as m
import sys
print(type(m).__name__, m.__name__, m.__doc__, "counts" in dir(m), "counts" in m.__dict__, hasattr(m, "nope"))
m.extra = 5
print(m.extra, m.__dict__["extra"])
del m.extra
for f in (lambda: m.extra, lambda: m(), lambda: m + 1, lambda: setattr(m, 5, 1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
M = type(sys)
n = M("made", "the doc")
n.x = 1
sys.modules["made"] = n
import made
from made import x as mx
print(made is n, mx, made.__doc__, vars(n)["x"])
def hook(name):
    if name.startswith("dyn_"): return name[4:].upper()
    raise AttributeError(f"module has no {name}")
n.__getattr__ = hook
print(n.dyn_abc, hasattr(n, "other"))
from made import dyn_zed
print(dyn_zed)
try: from made import other
except ImportError as e: print(type(e).__name__)
del sys.modules["made"]
try: import made as again
except ImportError as e: print(e)
sys.modules["blocked"] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
print(__import__("helper_counter") is m, __name__, isinstance(m, M))
