# None, Ellipsis, NotImplemented, identity of singletons, default return values.
print(None, repr(None), None is None, None == None, None != 0, bool(None), type(None).__name__, [None] * 2, {None: 1}[None], None in [None, 0])
def f(): pass
def g(): return
def h(): return None
print(f(), g(), h(), f() is g(), print() is None)
print(..., type(...).__name__, NotImplemented, type(NotImplemented).__name__, True is True, not None, None or "d", None and 1)
a = b = []
c = []
print(a is b, a is c, a == c, a is not c, () is (), type(1) is int, type([]) is not list)
def for_none(x):
    for i in x:
        pass
for t in (lambda: None + 1, lambda: None.x, lambda: None[0], lambda: None(), lambda: len(None), lambda: for_none(None), lambda: None < None, lambda: setattr(None, "x", 1), lambda: type(None)(1), lambda: -None, lambda: int(None), lambda: "" + None, lambda: [].extend(None), lambda: "".join([None]), lambda: dict(None), lambda: "a" in None):
    try:
        print(t())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
x = None
x = x or {}
x.setdefault("k", None)
print(x, x.get("k", 5), x.get("z"), type(None)(), str(None) + "!", f"{None!r:>6}", "%s" % None, sorted([None], key=str), hash(None) == hash(None))
