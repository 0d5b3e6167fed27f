# Annotations are evaluated at definition, function attributes survive, __defaults__ can change.
def note(x):
    print("ann", x, end="; ")
    return x
def f(a: note("a"), *b: note("b"), c: note("c") = 1, **d: note("d")) -> note("r"):
    return a
print()
print(f.__annotations__, f.__kwdefaults__, f.__defaults__, f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames[:2])
f.x = [1]
f.x.append(2)
print(f.x, f.__dict__, vars(f) is f.__dict__)
del f.x
print(hasattr(f, "x"))
class A:
    def m(self): pass
A.m.tag = "t"
print(A().m.tag, A.m.__qualname__, A().m.__func__ is A.__dict__["m"])
try:
    A().m.tag = 1
except AttributeError as e:
    print(e)
def g(a, b=1): return a, b
g.__defaults__ = (8, 9)
print(g())
g.__defaults__ = None
try:
    g(1)
except TypeError as e:
    print(e)
x: note("var") = 5
print(x)
def h():
    y: undefined_name = 1
    (z): int = 2
    return y + z
print(h())
