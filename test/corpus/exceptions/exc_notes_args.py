# Exception arguments of many shapes, equality, str of nested args, mutation of args.
for a in ((), ("",), ("a",), ("a", "b"), (1,), (None,), ((),), ((1, 2),), (["x"],), ({"k": 1},), ("a\nb",), (b"x",), (ValueError("in"),), (1.5, True)):
    e = ValueError(*a)
    k = KeyError(*a)
    print(repr(str(e)), repr(e), repr(str(k)), e.args == a)
e = ValueError("a")
e.args = (1, 2)
print(e, repr(e))
e.args = ["list"]
print(e.args, e)
try:
    e.args = 5
except TypeError as x:
    print(x)
e.note = "attr"
print(e.__dict__, hasattr(e, "__traceback__"), e.__cause__, e.__context__)
try:
    ValueError(x=1)
except TypeError as x:
    print(x)
print(StopIteration("v").value, StopIteration().value, SystemExit("c").code, SystemExit(1, 2).code, issubclass(StopIteration, Exception))
