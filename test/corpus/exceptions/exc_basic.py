# raise, except by class, tuple, base class; str, repr and args of exceptions.
def t(f):
    try:
        f()
    except ZeroDivisionError:
        print("zero")
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e, e.args)
    except ValueError as e:
        print("value", e, repr(e), e.args)
    except Exception as e:
        print("other", type(e).__name__, str(e))
def r(x):
    raise x
t(lambda: 1 / 0)
t(lambda: {}["k"])
t(lambda: [][1])
t(lambda: int("z"))
t(lambda: None.x)
t(lambda: r(ValueError("a", 1)))
t(lambda: r(ValueError))
t(lambda: r(KeyError("k", 2)))
t(lambda: r(UnicodeError("u")))
t(lambda: r(Exception()))
t(lambda: r(5))
t(lambda: r(None))
t(lambda: r(int))
print(repr(Exception()), repr(Exception("a")), repr(Exception("a", 2)), str(Exception()), str(Exception("a")), str(Exception("a", 2)), str(KeyError("k")), str(KeyError()), repr(KeyError("k")))
e = ValueError("x")
e.extra = 5
e.args = ("new", 1)
print(e, e.extra, e.args, e == ValueError("new", 1), e == e)
try:
    raise e
except Exception as f:
    print(f is e)
try:
    f
except NameError as n:
    print(n)
try:
    try:
        raise TypeError("inner")
    except ValueError:
        print("no")
except TypeError as e:
    print("passed", e)
