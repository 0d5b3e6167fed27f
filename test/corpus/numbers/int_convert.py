# int from other types, truncation of floats, conversion errors.
print(int(3.99), int(-3.99), int(0.0), int(-0.5), int(1e18), int(1e22), int(2.0 ** 70))
print(int(True), int(False), int("12"), int(b"34"), int(bytearray(b"5")))
class HasInt:
    def __int__(self):
        return 77
class HasIndex:
    def __index__(self):
        return 3
print(int(HasInt()), int(HasIndex()), [10, 20, 30, 40][HasIndex()], range(10)[HasIndex()])
print(hex(HasIndex()), bin(HasIndex()), "ab" * HasIndex())
for v in (None, [], {}, "x", float("inf"), float("nan"), object):
    try:
        print(int(v))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(bool(0), bool(7), bool(-1), bool(10 ** 30), bool(0.0), bool("") , bool("0"), bool([]), bool([0]))
print(float(10 ** 20), float(-3), float(2 ** 53 + 1), float(True))
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)
print(int("7" * 60) % 1000, int(str(3 ** 200)) == 3 ** 200)
