# The name after except ... as is deleted; nested use; in functions, loops and closures.
e = "outer"
try:
    raise ValueError("v")
except ValueError as e:
    print(e)
try:
    print(e)
except NameError as n:
    print(n)
def f():
    try:
        raise KeyError("k")
    except KeyError as x:
        y = x
    try:
        return x
    except UnboundLocalError as u:
        return str(u), y.args
print(f())
def g():
    saved = []
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError as v:
            saved.append(v)
    return [s.args[0] for s in saved]
print(g())
def h():
    try:
        raise ValueError("cell")
    except ValueError as c:
        fn = lambda: c
        print(fn())
    try:
        fn()
    except NameError as n:
        print(n)
h()
try:
    raise ValueError
except ValueError as e:
    del e
print("e" in globals())
try:
    raise ValueError
except ValueError as e:
    e = 5
print("e" in globals())
def k():
    global ge
    try:
        raise ValueError("global")
    except ValueError as ge:
        print(ge)
k()
print("ge" in globals())
