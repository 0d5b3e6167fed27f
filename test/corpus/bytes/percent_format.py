# % formatting with bytes: conversions, what %s and %b take, errors.
print(b"%d %5d|%-5d|%05d %x %X %o %#x %c %c" % (1, 2, 3, 4, 255, 255, 8, 16, 65, b"B"))
print(b"%s %b %a %r" % (b"raw", bytearray(b"ba"), "é", b"q"), b"%.3f %e %g" % (1.5, 100.0, 0.1), b"%%" % (), b"%(k)s %(k)d"[:5] % {b"k": b"v"}, b"%5s|%-5s|%.2s" % (b"a", b"b", b"cdef"))
print(bytearray(b"%d") % 5, type(bytearray(b"%d") % 5).__name__, b"%s" % memoryview(b"mv"))
class B:
    def __bytes__(self): return b"B!"
print(b"%b" % B(), b"%s" % B())
for f, a in ((b"%s", "text"), (b"%b", 5), (b"%d", b"1"), (b"%c", 256), (b"%c", "a"), (b"%c", b"ab"), (b"%d", ()), (b"%d", (1, 2)), (b"%q", 1), (b"%(a)d", 5), (b"%(a)d", {"a": 1}), (b"%", 1), (b"x", 5), (b"%s %s", b"one"), (b"%x", 1.5), (b"%f", b"a"), (b"%s", None)):
    try: print(f % a)
    except Exception as e: print(f, type(e).__name__, e)
