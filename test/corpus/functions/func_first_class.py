# Functions as values: attributes, storing, passing, returning, names, equality.
def add(a, b):
    "Adds two values."
    return a + b
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
ops = {"+": add, "-": lambda a, b: a - b, "max": max}
print({k: f(7, 3) for k, f in ops.items()}, compose(str, len, lambda n: n * 2)(12345), compose()(9))
add.calls = 0
add.tag = "t"
add.calls += 1
print(add.calls, add.tag, hasattr(add, "nope"), add.__name__, add.__doc__, add.__qualname__, compose(int).__qualname__, (lambda: 0).__name__, add.__module__, add.__dict__)
print(add is add, add == ops["+"], (lambda: 1) == (lambda: 1), callable(add), callable(5), callable(int), callable(lambda: 0), type(add).__name__, type(len).__name__, type([].append).__name__, type(compose).__name__)
f = add
del add
print(f(1, 2), f.__name__)
f.__name__ = "renamed"
f.__doc__ = "new"
print(f.__name__, f.__doc__)
try:
    add
except NameError as e:
    print(e)
def nothing():
    pass
def early(x):
    if x:
        return
    return "late"
print(nothing(), early(1), early(0), (lambda: (yield_ := 3) + yield_)())
table = [lambda x, n=n: x ** n for n in range(4)]
print([t(3) for t in table], list(map(lambda f: f(2), table)), sorted([3, 1, 2], key=lambda v: -v))
def rec(n, f=None):
    return 1 if n == 0 else n * rec(n - 1)
print(rec(20), (lambda f, n: f(f, n))(lambda s, n: 1 if n < 2 else n * s(s, n - 1), 15))
