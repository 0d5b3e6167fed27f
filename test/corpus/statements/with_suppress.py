# Context managers written as classes: suppress, transactions, exceptions in __enter__ and __exit__.
class suppress:
    def __init__(self, *t): self.t = t
    def __enter__(self): return self
    def __exit__(self, t, v, tb): return t is not None and issubclass(t, self.t)
with suppress(KeyError, IndexError):
    [][1]
    print("never")
try:
    with suppress(KeyError):
        1 / 0
except ZeroDivisionError as e:
    print(e)
class Tx:
    def __init__(self, d): self.d = d
    def __enter__(self):
        self.saved = dict(self.d)
        return self.d
    def __exit__(self, t, v, tb):
        if t:
            self.d.clear()
            self.d.update(self.saved)
d = {"a": 1}
with Tx(d) as x:
    x["b"] = 2
try:
    with Tx(d) as x:
        x["c"] = 3
        del x["a"]
        raise RuntimeError("roll back")
except RuntimeError as e:
    print(e, d)
class Bad:
    def __init__(self, where): self.w = where
    def __enter__(self):
        if self.w == "enter":
            raise ValueError("enter failed")
    def __exit__(self, *a):
        print("exit", a[0].__name__ if a[0] else None)
        if self.w == "exit":
            raise TypeError("exit failed")
for w in ("enter", "exit"):
    try:
        with Bad(w):
            print("body", w)
    except (ValueError, TypeError) as e:
        print(e, e.__context__)
try:
    with Bad("exit"):
        raise KeyError("orig")
except TypeError as e:
    print(e, repr(e.__context__))
try:
    with Bad("none"), Bad("enter"):
        print("never")
except ValueError as e:
    print(e)
def f():
    with suppress(ValueError):
        raise ValueError
    return "fell through"
print(f())
def g():
    with Bad("exit"):
        return "lost"
try:
    g()
except TypeError as e:
    print(e)
class Reuse:
    depth = 0
    def __enter__(self):
        self.depth += 1
        return self.depth
    def __exit__(self, *a): self.depth -= 1
r = Reuse()
with r as a:
    with r as b, r as c:
        print(a, b, c)
print(r.depth)
