# format(): every kind of argument with and without a specification, __format__ and its errors.
import enum
def show(*a):
    try: print(repr(format(*a)))
    except Exception as e: print(type(e).__name__, e)
for v in (5, -5, True, 2.5, "txt", None, [1], 1 + 2j, b"x", (1,), {}, range(2), type, Ellipsis): show(v)
for v in (5, True, 2.5, "txt", None, [1], 1j, b"x"): show(v, ">8")
for v, s in ((255, "#x"), (255, "#06b"), (255, "_b"), (10 ** 9, ","), (10 ** 9, "_d"), (65, "c"), (5, "e"), (5, ".2f"), (-5, "=+6"), (5, "x>5"), (5, "05"), (-5, "05"), (12345, "010,"), (0, "+"), (7, " "), (1, "%"), (True, "d"), (True, "5"), (3, "n")): show(v, s)
for v, s in ((2.5, "f"), (2.5, ".0f"), (3.5, ".0f"), (1e10, "g"), (1e-5, "g"), (1234567.0, ","), (1234567.891, "_.1f"), (0.5, "%"), (-0.0, "f"), (-0.0001, "z.1f"), (float("nan"), "010"), (float("inf"), "+"), (1.0, "#.0f"), (1.0, "#g"), (2.0, "r>6"), (1e100, ""), (0.1, ".20"), (1.5, "n"), (100.0, "e"), (1e22, ""), (123.456, "10.3")): show(v, s)
for v, s in (("abc", "5"), ("abc", ".2"), ("abc", "*^7"), ("abc", "<2"), ("abc", "5.1s"), ("é", "é>3"), ("abc", ""), ("", "3"), ("a", "0>4"), ("a", "04")): show(v, s)
for v, s in ((5, "s"), (5, ".2"), (5, "z"), ("a", "d"), ("a", "+"), ("a", "="), ("a", "#"), ("a", ","), (2.5, "d"), (2.5, "x"), (2.5, "c"), (5, "q"), (5, ">>5"), (5, ",_"), (5, "_,"), (5, ",,"), (255, ",x"), (5, "c,"), (-1, "c"), (0x110000, "c"), (5, "+c"), (5, "99999999999999999999"), (2.5, ".99999999999999999999f"), (5, "."), (2.5, ".f"), (None, "5"), ([], "s"), (object, "x"), (1j, "=5"), (1j, "%"), (5, 5), (5, b"x"), (5, None), ("a", "_"), (5, "z>5"), (5.0, "z>6z"), (5, "x\0>5"), (2.5, ",.2e"), (2.5, ",%")): show(v, s)
class F:
    def __format__(self, spec): return f"<{spec}>"
class Bad:
    def __format__(self, spec): return 5
class I(int): pass
class SI(int):
    def __str__(self): return "SI!"
class E(enum.IntEnum): A = 7
class S(str):
    def __format__(self, s): return "S:" + s
show(F(), "any:{thing}"); show(F()); show(Bad(), "x"); show(I(5), "03"); show(SI(5)); show(SI(5), "03"); show(E.A); show(E.A, "03"); show(S("a"), "z"); print(f"{F():a{5}b}", "{:{}{}}".format(F(), 1, 2), f"{S('q'):>5}", f"{S('q')!s:>5}", f"{'q'!r:^7}")
show(); show(1, 2, 3)
print(object().__format__("")[:7], str.__format__("a", ">3"), int.__format__(5, "b"), float.__format__(1.5, ".3"), (5).__format__(""), type.__format__(int, ""))
