# Yield in all places of expressions.
def g():
    x = [(yield 1), (yield 2)]
    d = {(yield "k"): (yield "v")}
    f = (yield "a") if (yield "c") else (yield "b")
    y = x[(yield "i")]
    print(x, d, f, y, (yield "p"), (yield))
    yield (yield (yield "n"))
    z = yield
    z += yield z
    assert (yield "as"), "msg"
    return z
it = g()
print(next(it), end=" ")
for v in ("A", "B", "K", "V", True, "F", 1, "P", "last", "n1", "n2", None, 5, 6, True):
    try:
        print(repr(it.send(v)), end=" ")
    except StopIteration as e:
        print("ret", e.value)
