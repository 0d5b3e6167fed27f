# Packages: what import binds, __all__, attributes of modules, reimport, sys.modules games, errors.
import sys, types
import parts
print(parts.__name__, parts.__package__, type(parts).__name__, "parts" in sys.modules, parts is sys.modules["parts"])
m = types.ModuleType("made", "made by hand"); m.value = 7
sys.modules["made"] = m
import made
from made import value as v
print(made.value, v, made.__doc__, made.__name__, made is m)
try: from made import nothing
except ImportError as e: print(type(e).__name__, str(e).split(" (")[0], e.name)
sys.modules["blocked"] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
m.__getattr__ = lambda name: f"dynamic {name}"
print(made.anything)
from made import other
print(other)
m.__all__ = ["value", "extra"]; m.extra = "x"; m._hidden = 1; m.visible = 2
ns = {}; exec("from made import *", ns); print(sorted(k for k in ns if not k.startswith("__")))
m.__all__ = ["value", "gone"]; del m.__dict__["__getattr__"]
try: exec("from made import *", {})
except AttributeError as e: print(e)
del sys.modules["made"]
try: import made
except ModuleNotFoundError as e: print(e, e.name)
import math as m1
m2 = __import__("math"); print(m1 is m2, __import__("collections.abc").__name__)
import collections.abc as cabc; print(cabc.__name__, collections.abc is cabc if "collections" in globals() else "name not bound")
def f():
    import json, re as r
    from string import digits, ascii_letters as letters
    return json.__name__, r.__name__, digits, len(letters), sorted(locals())
print(f(), "json" in globals())
for name in ("no_such_module", "math.nothing", "no.such", "parts.nope"):
    try: __import__(name)
    except ImportError as e: print(type(e).__name__, e)
try: exec("from . import x", {"__name__": "__main__"})
except ImportError as e: print(e)
for src in ("import", "from x import", "from . import *, a", "import a as", "from x import (a, b", "import a.b as c.d", "from x import a as b.c", "def f(): from math import *"):
    try: compile(src, "s", "exec"); print("ok", src)
    except SyntaxError: print("refused", src)
