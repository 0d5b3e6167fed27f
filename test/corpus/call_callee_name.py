# what is called, in messages about starred arguments
def f(a, *, k): pass
class C:
    def m(self): pass
    class D:
        def __init__(self, a): pass
for g in (f, C().m, C.D, len, [].append, "".join, C.m, print, dict, int, 5, C()):
    for kw in (dict(d=5), dict(d=[])):
        try: g(**kw['d'])
        except TypeError as e: print(e if "object at" not in str(e) else "obj")
    try: g(*3)
    except TypeError as e: print(e if "object at" not in str(e) else "obj")
    try: g(a=1, **{'a': 2})
    except TypeError as e: print(e if "object at" not in str(e) else "obj")
