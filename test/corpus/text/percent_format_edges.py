# %-formatting: mappings, stars, flags, precision, every conversion and the errors.
def show(fmt, args):
    try: print(repr(fmt % args), end="; ")
    except Exception as e: print(type(e).__name__, e, end="; ")
for f in ("%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%#X", "%o", "%#o", "%i", "%u", "%e", "%.2f", "%g", "%s", "%r", "%a", "%c", "%5.3d", "%+.3e", "%#.0f", "%#g", "%010.2f", "%-+8.1f|", "%.0f", "%.10g", "%ld", "%hd", "%%", "%5%|"): show(f, 42 if f not in ("%%", "%5%|") else ())
print()
for f, a in (("%d", -5), ("%05d", -5), ("%x", -255), ("%#x", -255), ("%+x", 255), ("%d", 3.99), ("%d", True), ("%d", 10 ** 20), ("%x", 3.5), ("%d", "5"), ("%d", None), ("%f", "x"), ("%f", 10 ** 400), ("%c", 65), ("%c", "é"), ("%c", "ab"), ("%c", ""), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%5c|", "x"), ("%s", None), ("%.2s", "abc"), ("%8.2s|", "abc"), ("%-8s|", "é"), ("%r", "é\n"), ("%a", "é"), ("%.3r", "abcdef"), ("%e", 0), ("%g", 1e-5), ("%G", 1e-10), ("%F", float("nan")), ("%5.1f", float("-inf")), ("%f", 1e20), ("%.0e", 12345), ("%i", 2.9), ("%s", b"x"), ("%s", (1,)), ("%s", [1]), ("%s", {"a": 1})): show(f, a)
print()
for f, a in (("%s %s", (1, 2)), ("%s", (1, 2)), ("%s %s", (1,)), ("%s %s", 1), ("abc", 5), ("abc", ()), ("abc", {}), ("abc", {"a": 1}), ("abc", [1]), ("%", 1), ("%5", 1), ("%y", 1), ("%(a)s", {"a": 1}), ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%(a)s", {}), ("%(a)s", 5), ("%(a", {"a": 1}), ("%(a)s %s", {"a": 1}), ("%*d|", (5, 3)), ("%-*d|", (5, 3)), ("%.*f", (2, 3.14159)), ("%*.*f", (8, 2, 3.14159)), ("%*d", ("a", 1)), ("%*d", (-5, 3)), ("%(a)*d", {"a": 1}), ("%()s", {"": 9}), ("%(a)%", {"a": 1}), ("%((x))s", {"(x)": 3}), ("%.d", 0), ("%.0d|", 0), ("%1$s", 1), ("%-05d|", 3), ("%+ d", 3), ("%s%%", 5), ("%z", 1), ("é%s", 1), ("%s", "é"), ("%é", 1)): show(f, a)
print()
class D(dict):
    def __missing__(self, k): return f"<{k}>"
class I:
    def __index__(self): return 10
    def __int__(self): return 11
    def __float__(self): return 2.5
    def __str__(self): return "S"
    def __repr__(self): return "R"
class N(int):
    def __str__(self): return "N!"
print("%(x)s %(y)s" % D(x=1), "%d %x %f %s %r %c" % (5, I(), I(), I(), I(), I()), "%s %d" % (N(5), N(6)), "%(a)s" % D())
show("%d", I()); show("%x", 2.0); show("%o", "7"); show("%c", I()); print()
f = "%d items"; f %= 5; print(f, "%s" % "%s" % 1, "%s %s" % ("%d", 2) % 7, ("%s," * 3) % (1, 2, 3), "%-6s%6.2f" % ("ab", 1.005), b"%d %s %a %b" % (1, b"x", "é", b"y"))
