# nonlocal through several levels, with arguments, with generators and loops.
def outer(x):
    def mid():
        y = 1
        def inner():
            nonlocal x, y
            x += 1
            y *= 2
            return x, y
        r = [inner() for _ in range(3)]
        return r, y
    r = mid()
    return r, x
print(outer(10))
def toggle():
    state = False
    def flip():
        nonlocal state
        state = not state
        return state
    return flip
t = toggle()
print(t(), t(), t())
def g():
    n = 0
    def gen():
        nonlocal n
        while n < 5:
            n += 1
            got = yield n
            if got:
                n = got
    return gen(), lambda: n
it, peek = g()
print(next(it), peek(), it.send(3), peek(), list(it), peek())
def d():
    v = 1
    def rm():
        nonlocal v
        del v
    def get():
        return v
    rm()
    try:
        get()
    except NameError as e:
        print(type(e).__name__, e)
    v = 2
    return get()
print(d())
def swap(a, b):
    def s():
        nonlocal a, b
        a, b = b, a
    s()
    return a, b
print(swap(1, 2))
def for_nl():
    i = None
    def loop():
        nonlocal i
        for i in range(4):
            pass
    loop()
    return i
print(for_nl())
def with_exc():
    e = 0
    def f():
        nonlocal e
        try:
            1 / 0
        except ZeroDivisionError:
            e += 1
    f()
    f()
    return e
print(with_exc())
