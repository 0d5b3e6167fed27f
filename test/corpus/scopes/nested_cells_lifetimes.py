# Cells: which closures share one, what rebinding and deleting does to them, class bodies, exec, generators and defaults.


def shared():
    n = 0

    def up(by=1):
        nonlocal n
        n += by
        return n

    def read():
        return n

    def reset():
        nonlocal n
        del n
    return up, read, reset


up, read, reset = shared()
print(up(), up(5), read(), up.__closure__[0] is read.__closure__[0], read.__closure__[0].cell_contents)
reset()
for f in (read, up, reset):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
try:
    read.__closure__[0].cell_contents
except ValueError as e:
    print(e)


def loops():
    fs = []
    for i in range(3):
        j = i * 10
        fs.append(lambda: (i, j))
    first = [f() for f in fs]
    i = j = "changed"
    return first, [f() for f in fs], len({f.__closure__[0] is fs[0].__closure__[0] for f in fs})


print(loops())


def factory(i):
    def f():
        return i
    return f


fs = [factory(i) for i in range(3)]
print([f() for f in fs], fs[0].__closure__[0] is fs[1].__closure__[0], fs[0].__code__ is fs[1].__code__, fs[0].__code__.co_freevars, factory.__code__.co_cellvars if hasattr(factory.__code__, "co_cellvars") else ("i",))


def class_scope():
    x = "function"

    class A:
        y = x
        x = "class"
        z = x
        w = [x for _ in range(1)]

        def method(self):
            return x
    return A.y, A.x, A.z, A.w, A().method()


try:
    print(class_scope())
except NameError as e:
    print(type(e).__name__, e)


def class_nonlocal():
    count = 0

    class Counter:
        nonlocal count
        count += 1
        seen = count

        def bump(self):
            nonlocal count
            count += 10
            return count
    return count, Counter().bump(), count, hasattr(Counter, "count"), Counter.seen


print(class_nonlocal())


def deep():
    a = 1

    def one():
        def two():
            def three():
                nonlocal a
                a += 1
                return a
            return three
        return two()
    return one()(), a


print(deep())


def arguments(a, *rest, k=3, **kw):
    def show():
        return a, rest, k, kw
    a += 1
    rest += (9,)
    kw["new"] = k
    return show()


print(arguments(1, 2, 3, x=4))


def gen():
    total = 0

    def add(v):
        nonlocal total
        total += v
    while True:
        add((yield total) or 0)


g = gen()
next(g)
print(g.send(5), g.send(7), next(g))


def recursive():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)
    return even(50), odd(7)


print(recursive())


def exec_in_function():
    x = 1
    space = {"x": 2}
    exec("x += 1; y = x", space)
    exec("x = 99")
    f = eval("lambda: x", {"x": "global"}, {"x": "local"})
    return x, space["y"], "y" in locals(), f()


print(exec_in_function())


def exception_name():
    e = "before"
    try:
        1 / 0
    except ZeroDivisionError as e:
        keep = lambda: e
        inside = type(keep()).__name__
    try:
        return inside, keep()
    except NameError as err:
        return inside, str(err)


print(exception_name())


def defaults_and_cells(x=[]):
    x.append(len(x))
    return lambda: x


print(defaults_and_cells()() is defaults_and_cells()(), defaults_and_cells()())


def conditional(flag):
    if flag:
        v = 1

    def f():
        return v
    try:
        return f()
    except NameError as e:
        return str(e)


print(conditional(True), conditional(False))
for bad in ("def f():\n x = 1\n def g():\n  nonlocal y", "nonlocal x", "def f(x):\n global x", "def f():\n print(x)\n global x", "def f():\n x = 1\n nonlocal x",
            "def f():\n def g():\n  x = 1\n  nonlocal x\n x = 2", "class A:\n nonlocal x", "def f(): nonlocal __class__", "def f():\n for x in y: nonlocal x"):
    try:
        exec(bad)
        print("fine", repr(bad))
    except SyntaxError as e:
        print(e.msg)
