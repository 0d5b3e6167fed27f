# Values, loops and exceptions across finally; sys.exc_info restored; nested returns.
import sys
def a():
    for i in range(3):
        try:
            try:
                if i == 1: raise ValueError(i)
            except ValueError:
                continue
            finally:
                print("in", i, end=" ")
        finally:
            print("out", i, end=" ")
    return i
print(a())
def b():
    try:
        try:
            return "first"
        finally:
            return "second"
    finally:
        print("third", end=" ")
print(b())
def c(n):
    try:
        if n: return c(n - 1)
        raise KeyError("bottom")
    finally:
        print(n, end=" ")
try:
    c(3)
except KeyError as e:
    print(e)
def d():
    x = []
    try:
        x.append(1)
        return x
    finally:
        x.append(2)
        x = None
print(d())
def e():
    try:
        raise ValueError("v")
    except ValueError:
        try:
            raise KeyError("k")
        except KeyError:
            pass
        return type(sys.exc_info()[1]).__name__
print(e(), sys.exc_info()[0])
def f():
    while True:
        try:
            return "ret"
        finally:
            break
    return "broke"
print(f())
def g():
    try:
        yield 1
        return
    finally:
        print("gen fin", end=" ")
print(list(g()))
def h():
    r = []
    for k in ("ret", "exc", "ok"):
        try:
            try:
                if k == "exc": raise TypeError
                r.append(k)
            finally:
                r.append("f" + k)
        except TypeError:
            r.append("caught")
    return r
print(h())
def i():
    try:
        pass
    finally:
        try:
            raise ValueError
        except ValueError:
            return "from nested"
print(i())
