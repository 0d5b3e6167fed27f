# try/except/else: else runs only without exception and is not guarded.
def f(x):
    try:
        v = 10 / x
    except ZeroDivisionError:
        return "div"
    except TypeError:
        return "type"
    else:
        v = v + 1
    finally:
        print("fin", end=" ")
    return v
print(f(2), f(0), f("a"))
def g():
    try:
        pass
    except ValueError:
        print("no")
    else:
        raise ValueError("from else")
try:
    g()
except ValueError as e:
    print(e)
for i in range(3):
    try:
        if i == 1:
            raise KeyError
    except KeyError:
        print("k", i)
    else:
        print("else", i)
        if i == 2:
            break
else:
    print("no break")
def parse(s):
    try:
        n = int(s)
    except ValueError as e:
        return f"error: {e}"
    else:
        return n * 2
print([parse(s) for s in ("1", "x", "", "-5")])
def h():
    try:
        return "try"
    except Exception:
        return "exc"
    else:
        return "else"
print(h())
while True:
    try:
        x = 1
    except ValueError:
        pass
    else:
        break
    finally:
        print("finally in while")
