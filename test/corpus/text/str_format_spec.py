# Format specs of strings and errors of format specs.
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "<10.2s", "05", "=^7", ".0", "é>8", "^11s"):
    try:
        print(repr(format("hello", spec)), repr(f"{'hello':{spec}}"))
    except ValueError as e:
        print(spec, e)
for v, spec in (("x", "d"), ("x", "+"), ("x", "="), ("x", ","), ("x", "#"), ([], "5"), (None, "s"), ((), ">3"), ("x", "q"), (1, "s"), ("x", "10.x"), ({}, "d")):
    try:
        print(repr(format(v, spec)))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(format([1, 2]), format(None), format({}), f"{None}", f"{[1]!s:>8}", f"{'a'!r:^7}|")
class F:
    def __format__(self, spec):
        return f"<F:{spec}>"
print(f"{F()} {F():abc} {F():>{3}}", format(F()), format(F(), "zz"), "{:x y}".format(F()))
class G:
    def __str__(self):
        return "gee"
print(f"{G()} {G()!s:>6}|", format(G()))
try:
    format(G(), ">6")
except TypeError as e:
    print(e)
