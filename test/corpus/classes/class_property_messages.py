# what a property says that lacks one of its functions
def make():
    class A:
        p = property(lambda self: 1)
        q = property(None, lambda self, v: None)
        __slots__ = ()

    class B(A):
        pass

    return A, B


A, B = make()
for o in (A(), B()):
    for use in ("o.q", "o.p = 1", "del o.p", "del o.q"):
        try:
            exec(use, {"o": o})
        except AttributeError as e:
            print(use, e)
