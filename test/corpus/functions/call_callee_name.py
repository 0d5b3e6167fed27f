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


def kw(*a, **k):
    return a, k


def order(d):
    print("evaluated")
    return d


for call in (
    lambda: kw(**order({1: 2}), **order({1: 2})),
    lambda: kw(**order({1: 2}), **order({"a": 2})),
    lambda: kw(**{1: 2}, **missing),
    lambda: kw(*[1], **{}, **{"x": 1}),
    lambda: dict(**{1: 2}),
    lambda: print(**{(): 2}),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
