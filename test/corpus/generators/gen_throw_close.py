# Generators: throw, close, GeneratorExit, finally, yields during close.
def g():
    try:
        while True:
            try:
                x = yield "ready"
                print("x", x)
            except ValueError as e:
                print("caught", e)
                yield "handled"
    finally:
        print("cleanup")
a = g()
print(next(a), a.throw(ValueError("v1")), next(a), a.send(3))
print(a.throw(ValueError, ValueError("v2")))
try:
    a.throw(KeyError("k"))
except KeyError as e:
    print("out", repr(e))
print(next(a, "finished"))
b = g()
next(b)
print(b.close(), b.close(), next(b, "closed"))
c = g()
print(c.close())
d = g()
try:
    d.throw(RuntimeError("never started"))
except RuntimeError as e:
    print(e)
print(next(d, "dead"))
def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
e = bad()
next(e)
try:
    e.close()
except RuntimeError as x:
    print(x)
def ret():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        return 5
f = ret()
next(f)
print(f.close())
def trans():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError("from exit")
h = trans()
next(h)
try:
    h.close()
except ValueError as x:
    print(x, type(x.__context__).__name__)
def stop():
    yield 1
    raise StopIteration("inner")
try:
    list(stop())
except RuntimeError as x:
    print(x, repr(x.__cause__))
i = ret()
next(i)
try:
    i.throw(ZeroDivisionError)
except ZeroDivisionError as x:
    print(repr(x))
try:
    ret().throw(5)
except TypeError as x:
    print(x)
