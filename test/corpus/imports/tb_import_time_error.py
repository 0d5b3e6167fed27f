# An error while a helper module runs: frames of both files, a second import, and what stays in sys.modules.
import sys
import traceback
for n in range(2):
    try:
        import helper_broken
    except Exception as e:
        tb = traceback.extract_tb(e.__traceback__)
        print(type(e).__name__, e, [(f.name, f.filename.rsplit("/", 1)[-1]) for f in tb if "importlib" not in f.filename])
    print("helper_broken" in sys.modules)
def late():
    from helper_broken import anything
    return anything
try:
    late()
except Exception as e:
    print(type(e).__name__, [f.name for f in traceback.extract_tb(e.__traceback__) if "importlib" not in f.filename])
try:
    import nowhere_at_all
except ModuleNotFoundError as e:
    print(e, e.name, [f.name for f in traceback.extract_tb(e.__traceback__) if "importlib" not in f.filename])
try:
    from sys import not_there
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    import sys.sub
except ImportError as e:
    print(e)
late()
