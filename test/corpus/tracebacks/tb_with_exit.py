# An exception in a with body, and another in __exit__.
class M:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        raise KeyError("exit after " + t.__name__)
def body():
    with M():
        raise ValueError("body")
body()
