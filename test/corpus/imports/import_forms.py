# Import statements in functions, classes, conditionals; as names; dotted; repeated; sys.modules.
import sys
import helper_counter as hc
def f():
    import helper_geometry as g
    from helper_counter import counts as c
    return g.__name__, c is hc.counts
class C:
    import helper_counter
    from helper_counter import bump as b
if True:
    import helper_geometry
try: import helper_nothing
except ImportError as e: print(type(e).__name__, e, e.name)
print(f(), C.helper_counter is hc, C.b is hc.bump, sys.modules["helper_counter"] is hc, "helper_geometry" in sys.modules, hc.__name__, helper_geometry.__doc__)
def star():
    try: exec("from helper_counter import *")
    except Exception as e: return repr(e)
    return "counts" in locals() or True
print(star())
try: from helper_counter import missing_name
except ImportError as e: print(str(e).split(" (")[0], e.name)
try: from no_such_package.sub import x
except ModuleNotFoundError as e: print(e, e.name)
for code in ("import a.b as c.d", "from x import", "from . import", "import", "from x import (a, b", "from x import *, a", "import a as", "from x import a as 1", "import 5", "from x import (a, b,)", "from x import a,", "from .. import a", "from ...x import a as b", "def f(): from x import *", "import a, b as c, d.e", "from x import ()", "from 'x' import a", "class C:\n from x import *"):
    try: compile(code, "c", "exec"); print("ok", code)
    except SyntaxError: print("SyntaxError", code)
