# Percent formatting of str: conversions, flags, mapping keys, errors.
print("%s %s" % ("a", 1), "%d%%" % 50, "%s" % None, "%s" % [1, 2], "%s" % (("t",),), "%r" % "q", "no args" % (), "%s" % "x")
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%#o|%i|%u" % (42, 42, 42, 42, 42, 255, 255, 8, 255, 8, 3.9, 7))
print("%5s|%-5s|%.2s|%5.1s|%c|%c" % ("ab", "ab", "abcdef", "xyz", "c", 65))
print("%*d|%-*d|%.*f|%*.*f" % (6, 42, 6, 42, 2, 3.14159, 8, 3, 2.71828))
print("%(a)s %(b)d %(a)r" % {"a": "x", "b": 2, "c": 3}, "%(k).2f" % {"k": 1.005})
print("%e %E %f %g %G" % (12345.6789, 0.00012, 1.5, 1e-5, 1e20), "%d" % 10 ** 25, "%x" % -255, "%d" % True, "%d" % -0.5, "%.3d" % 5, "%+.3d" % 5)
for f in (lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%(a)s" % {}, lambda: "%y" % 1, lambda: "%" % (), lambda: "%(a)s" % 5, lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "%d" % None, lambda: "%c" % -1, lambda: "abc" % 1, lambda: "%*d" % ("a", 1)):
    try:
        print(f())
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(type(e).__name__, e)
print("abc" % {}, "%s" % {"k": 1}, "%% %s" % "p", "%s" * 3 % (1, 2, 3))
class S:
    def __str__(self):
        return "str"
    def __repr__(self):
        return "rep"
print("%s %r %a" % (S(), S(), S()), "%10s|%-10r|" % (S(), S()))
