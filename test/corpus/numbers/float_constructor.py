# float() of strings, ints, bytes and objects with __float__ or __index__.
def attempt(*args):
    try:
        r = float(*args)
        print(args, r, type(r).__name__)
    except Exception as e:
        print(args, type(e).__name__, e)

for text in ("1", " 1.5 ", "-0", "+.5", "5.", "1e5", "1E-5", "1e+05", "1_0.5_0", "1_.5", "_1", "1e", "e5", ".", "", "inf", "-Infinity", "NaN", "+nan", "infin",
             "0x1p3", "1.5j", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4e-324", "1.7976931348623157e308", "1.7976931348623159e308", "9007199254740993",
             "0.1000000000000000055511151231257827", "123456789012345678901234567890", "\u0661.\u0665", "1\x002"):
    attempt(text)
attempt(b"2.5")
attempt(bytearray(b"1e1"))
attempt(b"x")
attempt(10 ** 22)
attempt(2 ** 53 + 1)
attempt(-(2 ** 1023))
attempt(2 ** 1024)
attempt(True)
attempt(None)
attempt([1])
attempt(1, 2)
attempt()

class F:
    def __float__(self):
        return 2.25
class X:
    def __index__(self):
        return 3
class Bad:
    def __float__(self):
        return 1
class Sub(float):
    def __float__(self):
        return 9.5
for c in (F, X, Bad):
    try:
        print(c.__name__, float(c()))
    except TypeError as e:
        print(c.__name__, e)
s = Sub(1.5)
print(s, s + 1, type(s + 1).__name__, float(s), s == 1.5, hash(s) == hash(1.5), f"{s:.3f}")
