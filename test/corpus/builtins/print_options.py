# print: sep, end, many values, objects, return value, errors.
print()
print("a", "b", "c")
print("a", "b", sep="")
print("a", "b", sep=", ", end="!\n")
print(1, 2.5, None, True, [1], (2,), {"k": 1}, "s", b"b", sep="|")
print("no newline", end="")
print(" continued")
print(*[1, 2, 3], sep="-")
print(*"abc", sep="\n")
print("x", end="\n\n")
print(sep="z", end="")
print("", "", sep="*")
print(print("inner"), sep=None, end=None)
print("tab\tnl", r"\n", "é€𝄞")
for kw in ({"sep": 5}, {"end": 1}, {"foo": 1}):
    try:
        print("a", **kw)
    except TypeError as e:
        print(e)
class A:
    def __str__(self):
        return "A-str"
print(A(), "end", flush=True)
print("%s" % A(), f"{A()}", str(A()))
print("a" * 200)
print("x\ny\nz")
