# Generators: send, yield as an expression, coroutines-like averages, errors.
def avg():
    total, n, a = 0, 0, None
    while True:
        x = yield a
        if x is None:
            break
        total += x
        n += 1
        a = total / n
    return n
g = avg()
print(next(g), g.send(10), g.send(20), g.send(60))
try:
    g.send(None)
except StopIteration as e:
    print("n", e.value)
def echo():
    r = []
    while len(r) < 3:
        r.append((yield len(r)))
    yield r
e = echo()
print(e.send(None), e.send("a"), next(e), e.send("c"))
f = echo()
try:
    f.send(5)
except TypeError as x:
    print(x)
def rec():
    try:
        next(me)
    except ValueError as x:
        print(x)
    yield 1
me = rec()
print(next(me))
def expr():
    x = (yield 1) + (yield 2)
    y = [(yield "a"), (yield "b")]
    z = f"{(yield 'f')}"
    print(x, y, z, (yield) if x > 5 else "no")
    yield lambda: x
h = expr()
print(h.send(None), h.send(10), h.send(20), h.send("p"), h.send("q"), h.send("r"))
print(h.send("last")())
def pipeline():
    def grep(p, out):
        while True:
            l = yield
            if p in l:
                out.send(l)
    def sink(acc):
        while True:
            acc.append((yield))
    acc = []
    s = sink(acc)
    next(s)
    gr = grep("a", s)
    next(gr)
    for w in "apple kiwi banana fig".split():
        gr.send(w)
    return acc
print(pipeline())
