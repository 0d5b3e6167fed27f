# finally and with in generators: exhaustion, break, exception in the loop, close, nesting order.
log = []
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): log.append("+" + self.n); return self.n
    def __exit__(self, t, *a): log.append("-" + self.n + (":" + t.__name__ if t else ""))
def g(n):
    with M(f"g{n}"):
        try:
            for i in range(n):
                with M(f"i{i}"): yield i
        finally: log.append("fin")
def show(title):
    print(title, log)
    log.clear()
list(g(2))
show("exhausted")
it = g(3)
for x in it:
    if x == 1: break
show("broken")
it.close()
show("closed")
it = g(3)
try:
    for x in it: 1 / (1 - x)
except ZeroDivisionError: pass
show("error outside")
it.close()
show("closed")
it = g(2)
next(it)
try: it.throw(KeyError("in"))
except KeyError: pass
show("thrown")
def outer():
    with M("outer"): yield from g(2)
it = outer()
next(it)
it.close()
show("delegated close")
def swallow():
    class S:
        def __enter__(self): pass
        def __exit__(self, *a): return True
    with S(): yield 1
    yield 2
it = swallow()
next(it)
print(it.throw(ValueError), list(it))
it = swallow()
next(it)
try: print(it.close())
except RuntimeError as e: print(e)
def multi():
    try:
        try: yield 1
        finally: log.append("inner")
    except GeneratorExit:
        log.append("exit seen")
        raise
    finally: log.append("outer")
it = multi()
next(it)
it.close()
show("multi")
def ret_in_finally():
    try: yield 1
    finally: return "from finally"
it = ret_in_finally()
next(it)
try: it.throw(ValueError)
except StopIteration as e: print(e.value)
def loop_finally():
    for i in range(3):
        try: yield i
        finally: log.append(i)
print(list(loop_finally()))
show("loop")
a, *b = g(3)
show(f"unpacked {a} {b}")
try: x, y = g(3)
except ValueError as e: print(e)
print(2 in g(5))
log.clear()
