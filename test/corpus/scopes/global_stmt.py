# The global statement, shadowing, UnboundLocalError, globals() and locals().
n = 1
def inc():
    global n
    n += 1
    return n
print(inc(), inc(), n)
def make():
    global created
    created = "yes"
make()
print(created)
def shadow():
    n = 100
    def inner():
        global n
        n = 7
        return n
    return inner(), n
print(shadow(), n)
def unbound():
    print(n)
    n = 2
try:
    unbound()
except UnboundLocalError as e:
    print(e)
def unbound2(c):
    if c:
        v = 1
    return v
print(unbound2(True))
try:
    unbound2(False)
except UnboundLocalError as e:
    print(e, isinstance(e, NameError))
def rm():
    global created
    del created
rm()
try:
    created
except NameError as e:
    print(e)
globals()["dyn"] = 42
print(dyn, "n" in globals(), globals()["n"], globals() is globals())
def loc(a, b=2):
    c = a + b
    return sorted(locals().items())
print(loc(1), __name__)
try:
    undefined_thing
except NameError as e:
    print(e)
def later():
    return defined_later()
def defined_later():
    return "ok"
print(later())
len_ = len
def len(x):
    return "mine"
print(len([1]))
del len
print(len([1, 2]))
x = 5
def dele():
    x = 1
    del x
    try:
        x
    except UnboundLocalError as e:
        return str(e)
print(dele(), x)
