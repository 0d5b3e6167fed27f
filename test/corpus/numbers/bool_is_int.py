# bool as a subclass of int: arithmetic, formatting, indexing, and what a bool is not.
print(True + True, True * 3, True - False, True / 2, True // 1, True ** 0, -True, ~True, True << 3, True % 1)
print(isinstance(True, int), issubclass(bool, int), bool.__mro__, type(True), type(True + 0), True == 1, True is (1 == 1), hash(True) == hash(1))
print([10, 20][True], "ab"[False], {1: "one"}[True], {True: "a", 1: "b", 1.0: "c"}, {0, False, 0.0}, [True, 2].index(1), (1, 2).count(True))
print(sum([True, True, False]), max(True, 0), sorted([True, False, 2, -1]), sum(x > 2 for x in range(6)), [True] * True, "x" * True)
print(str(True), repr(False), f"{True}", f"{True!r:>6}|", f"{True:d}", f"{True:5}|", "%d %s %r" % (True, True, True), int(True), float(True), True.real, True.bit_length())
print(True and 5, 0 or False, not 0, not "a", True < 2, True > False, True == "True", None == False, bool(None), bool(0.0), bool(""), bool(" "), bool([]), bool([0]), bool(range(0)), bool(-1))
print(True & False, True | 2, True ^ True, type(True & True), type(True & 1), type(True ^ 3), bool("False"), bool.from_bytes(b"\0", "big"), bool.from_bytes(b"\2", "big"))
for f in (lambda: bool(1, 2), lambda: bool(x=1), lambda: bool.__new__(int), lambda: type("B", (bool,), {}), lambda: True.x, lambda: True()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Len0:
    def __len__(self): return 0
class Both:
    def __len__(self): return 0
    def __bool__(self): return True
print(bool(Len0()), bool(Both()), [x for x in (Len0(), Both(), None, 0, "0") if x].__len__(), any([Len0()]), all([Both()]))
