# sys: versions, numbers, streams, exceptions, limits.
import sys

print(sys.version_info[:2], sys.version_info.major, sys.version_info.minor, sys.version_info >= (3, 8), isinstance(sys.version_info, tuple))
print(sys.float_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, len(sys.float_info), sys.float_info[0] == sys.float_info.max)
print(sys.int_info, sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform)
print(hash(10**20) == 10**20 % sys.hash_info.modulus, hash(float("inf")) == sys.hash_info.inf, sys.float_repr_style)
a, b, *rest = sys.version_info
print(a, b, len(rest), hash(sys.float_info) == hash(tuple(sys.float_info)), sys.float_info == tuple(sys.float_info))
try:
    type(sys.version_info)()
except TypeError as e:
    print(e)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    t, v, tb = sys.exc_info()
    print(t is ZeroDivisionError, v is e, tb is e.__traceback__, sys.exception() is e)
print(sys.getrecursionlimit() >= 1000, sys.intern("abc") is sys.intern("abc"), sys.getsizeof("") > 0, sys.getsizeof([0] * 1000) > sys.getsizeof([]))
print(sys.stdout.write("written\n"), sys.stdout.flush(), sys.stdout.encoding, sys.stdout.name, sys.stderr.name)
print("to stdout", file=sys.stdout, flush=True)
print(sys.modules["sys"] is sys, "math" in sys.modules or __import__("math") is sys.modules["math"], sys.getdefaultencoding(), sys.get_int_max_str_digits())
for f, args in [(sys.setrecursionlimit, (0,)), (sys.setrecursionlimit, ("x",)), (sys.intern, (5,)), (sys.stdout.write, (5,))]:
    try:
        f(*args)
    except Exception as e:
        print(type(e).__name__, e)


class Capture:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)


old, sys.stdout = sys.stdout, Capture()
print("captured", 1)
new, sys.stdout = sys.stdout, old
print("".join(new.parts))
