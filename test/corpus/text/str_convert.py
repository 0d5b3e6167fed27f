# str() and repr() of everything, chr and ord, bytes to str.
class A:
    pass
class B:
    def __repr__(self):
        return "B!"
class C:
    def __str__(self):
        return "C-str"
    def __repr__(self):
        return "C-repr"
print(str(1), str(1.5), str(None), str(True), str("s"), str([1, "a"]), str((1,)), str({}), str(set()), str(b"x"), str(B()), str(C()), [C(), B()])
print(str(), str(b"abc", "utf-8"), str(b"\xc3\xa9", "utf-8"), str(bytearray(b"q"), "ascii"), str(object=5))
print(repr("x"), repr(1), repr([None, True]), repr(()), repr((1, 2)), repr({"a": [1]}), repr(frozenset()), repr(range(3)), repr(slice(1, 2)), repr(...), repr(NotImplemented))
print(chr(65), chr(0x20ac), ord("a"), ord("€"), ord(b"a"), [chr(c) for c in range(97, 103)])
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr("a"), lambda: str(b"x", "nope"), lambda: str("x", "utf-8")):
    try:
        f()
    except (ValueError, TypeError, LookupError, OverflowError) as e:
        print(type(e).__name__, e)
class Bad:
    def __str__(self):
        return 5
    __repr__ = __str__
for f in (str, repr):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
print(type(str(A())).__name__, str(A()).startswith("<__main__.A object at 0x"), str(A), str(int), str(len), str(type), repr(print))
