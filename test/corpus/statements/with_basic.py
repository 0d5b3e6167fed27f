# with: enter, exit, as targets, several managers, exception arguments.
class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self):
        print("enter", self.n)
        return self.n * 2
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v, tb is not None)
        return self.swallow
with CM("a") as a:
    print("body", a)
with CM("b"), CM("c") as c:
    print("body", c)
with (CM("d") as d, CM("e") as e,):
    print(d, e)
try:
    with CM("f") as f:
        raise ValueError("in body")
except ValueError as x:
    print("caught", x)
with CM("g", True):
    raise ValueError("swallowed")
print("after")
with CM("h", True), CM("i"):
    raise KeyError("inner does not swallow")
with CM("j") as (p, q):
    print(p, q)
o = {}
with CM("k") as o["k"], CM("lm") as [x, *y]:
    pass
print(o, x, y)
def f():
    with CM("ret"):
        return "returned"
print(f())
for i in range(3):
    with CM(str(i)):
        if i == 0:
            continue
        break
def g():
    with CM("gen"):
        yield 1
        yield 2
for v in g():
    print(v)
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
for c in (NoExit, NoEnter, int):
    try:
        with c():
            pass
    except TypeError as x:
        print(x)
