# Which handler runs: classes, tuples, nested tuples, computed, subclasses, bad handler types.
class A(Exception): pass
class B(A): pass
class C(B, KeyError): pass
def which(e, *handlers):
    for i, h in enumerate(handlers):
        try:
            try:
                raise e
            except h as x:
                print(type(e).__name__, "by", i, x is e)
                return
        except BaseException as x:
            if x is not e:
                print(type(e).__name__, i, type(x).__name__, x)
                return
    print(type(e).__name__, "none")
which(B(), KeyError, A)
which(C(), (ValueError, LookupError), A)
which(A(), B, C, (), (B, A))
try:
    which(ValueError(), ArithmeticError, (OSError, (TypeError, ValueError)))
except TypeError as e:
    print(e)
which(ValueError(), "text")
which(ValueError(), 5)
which(ValueError(), (KeyError, 5))
which(ValueError(), (ValueError, 5))
which(ValueError(), int)
which(KeyboardInterrupt(), Exception, BaseException)
which(StopIteration(3), Exception)
def handlers():
    print("computed")
    return KeyError, IndexError
for e in (KeyError("k"), TypeError("t")):
    try:
        try:
            raise e
        except handlers():
            print("caught", repr(e))
    except TypeError as t:
        print("outer", t)
try:
    pass
except undefined_name:
    print("never")
else:
    print("else")
try:
    try:
        1 / 0
    except undefined_name:
        pass
except NameError as n:
    print(n, type(n.__context__).__name__)
try:
    try:
        raise A
    except B:
        print("B")
    except (KeyError, A):
        print("A by tuple")
    else:
        print("no")
    finally:
        print("finally")
except:
    print("bare")
