# __cause__, __context__, raise from, suppress, re-raise.
def show(e, n=0):
    while e is not None and n < 6:
        print("  " * n, type(e).__name__, e, "cause" if e.__cause__ else "-", "ctx" if e.__context__ else "-", e.__suppress_context__)
        e = e.__cause__ or e.__context__
        n += 1
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise ValueError("second") from z
except ValueError as e:
    show(e)
try:
    try:
        {}["k"]
    except KeyError:
        [][3]
except IndexError as e:
    show(e)
try:
    try:
        int("x")
    except ValueError:
        raise KeyError("no ctx") from None
except KeyError as e:
    show(e)
try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise KeyError(3)
except KeyError as e:
    show(e)
try:
    try:
        raise ValueError("a")
    finally:
        raise TypeError("b")
except TypeError as e:
    show(e)
try:
    raise ValueError("x") from 5
except TypeError as e:
    print(e)
try:
    raise ValueError("x") from KeyError
except ValueError as e:
    show(e)
def rr():
    try:
        1 / 0
    except ZeroDivisionError:
        raise
try:
    rr()
except ZeroDivisionError as e:
    show(e)
try:
    raise
except RuntimeError as e:
    print(e)
def inner():
    raise
try:
    try:
        raise ValueError("outer active")
    except ValueError:
        inner()
except ValueError as e:
    show(e)
e1 = ValueError("same")
try:
    try:
        raise e1
    except ValueError as x:
        raise x
except ValueError as x:
    print(x is e1, x.__context__)
try:
    try:
        raise ValueError("v")
    except ValueError as x:
        pass
    raise KeyError("later")
except KeyError as e:
    show(e)
