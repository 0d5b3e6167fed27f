# Which lines of a traceback are marked: whole statements are not, parts of them are, in loops, with, imports, classes and calls.
import traceback


class Manager:
    def __init__(self, where):
        self.where = where

    def __enter__(self):
        if self.where == "enter":
            raise KeyError("enter")
        return self

    def __exit__(self, *exc):
        if self.where == "exit":
            raise KeyError("exit")


def entering():
    with Manager("enter") as m, Manager("x"):
        pass


def leaving():
    with Manager("exit"):
        return 1


def wrong_manager():
    with 5 as five:
        pass


def missing_module():
    import no_such_module_at_all


def missing_name():
    from math import pi, no_such_name


def decorated():
    @Manager("x").where
    def inner():
        pass


def bad_base():
    class K(Manager, metaclass=int("x")):
        pass


def bad_default():
    def f(a, b=[][1]):
        pass


def star_call():
    print(*[1], **{"bad": 2})


def stored():
    a = {}
    a["x"]["y"] = 1


def deleted():
    a = []
    del a[0], a


def raised():
    x = 1
    if x: raise ValueError("inline")


def condition():
    while 1 < None: pass


def returned():
    return (1,
            2)[5]


def lambda_line():
    return (lambda a: a.b)(1)


def walrus():
    if (n := len(5)) > 1:
        return n


def global_name():
    return undefined_global + 1


def unpack():
    (a, b), c = 1, 2


def asserted():
    assert len([]), "empty"


def yielded():
    yield from 5


def formatted():
    return f"{1:{'x' * 3}}"


def conditional(x=None):
    return x.y if x is None else 2


for f in (entering, leaving, wrong_manager, missing_module, missing_name, decorated, bad_base, bad_default, star_call, stored, deleted, raised, condition,
          returned, lambda_line, walrus, global_name, unpack, asserted, lambda: list(yielded()), formatted, conditional):
    try:
        f()
    except Exception as e:
        frames = traceback.extract_tb(e.__traceback__)
        print(f.__name__, type(e).__name__, [(s.name, s.line) for s in frames[1:]])
try:
    try:
        entering()
    except KeyError as e:
        raise LookupError("first") from e
except LookupError as e:
    try:
        stored()
    except KeyError:
        leaving()
