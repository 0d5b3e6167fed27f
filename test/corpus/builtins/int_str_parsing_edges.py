# int(), float() and complex() of text: spaces, underscores, signs, bases, digits of other scripts.
def show(f, *a, **k):
    try: print(repr(f(*a, **k)), end="; ")
    except Exception as e: print(type(e).__name__, e, end="; ")
for s in (" 12 ", "\t-7\n", "+0", "-0", "007", "1_000", "1__0", "_1", "1_", "", " ", "+", "- 1", "1 2", "0x1f", "1e3", "1.0", "٣٤", "१२", "１２", "²", "½", "\u200712\u2007", "1\0", "é", "--1", "+-1", "1" * 40): show(int, s)
print()
for s, b in (("ff", 16), ("0xff", 16), ("0XFF", 0), ("0b101", 0), ("0b101", 2), ("0o17", 0), ("017", 0), ("0", 0), ("00", 0), ("z", 36), ("Z_z", 36), ("12", 2), ("12", 1), ("12", 37), ("12", -1), ("0x", 16), ("0x_f", 16), ("0b", 0), ("0b2", 0), ("1b", 16), ("0b1", 16), ("_f", 16), ("", 16), (b"ff", 16), (bytearray(b"10"), 2), ("10", True), ("10", "2"), (10, 2), (1.5, 10), ("-0x1f", 0), ("+0b1", 0), ("1_0", 0)): show(int, s, b)
print()
for s in ("1.5", " 1e3 ", ".5", "5.", ".", "e5", "1e", "1e+", "1_0.5_0", "1_.5", "1._5", "inf", "-Infinity", "+NaN", "nan(1)", "infin", "0x1p3", "1e400", "-1e-400", "1,5", "٣.٥", "1e5_0", "", "\n1\n", "1 .5", "1.5.2", "--1", "1d5", "1e٣"): show(float, s)
print()
for s in ("1", "1j", "j", "-j", "1+2j", "1-2J", "(1+2j)", " ( 1 ) ", "1 + 2j", "1+j", "1e2-3e-1j", "nan+infj", "", "()", "i", "1+2", "1jj", "1+-2j", "1_0+2j", "j1", "2j+1", "+1-j"): show(complex, s)
print()
show(int, None); show(int, []); show(int, {}); show(int, b"12"); show(int, b"1x"); show(int, "x" * 300); show(float, None); show(float, b"2.5"); show(float, b"x"); show(float, []); show(complex, None); show(complex, "1", 2); show(complex, 1, "2"); show(complex, b"1")
print()
class I:
    def __int__(self): return 5
class X:
    def __index__(self): return 6
class T:
    def __trunc__(self): return 7
class BadI:
    def __int__(self): return "x"
class Fl:
    def __float__(self): return 2.5
class BadF:
    def __float__(self): return 1
class C:
    def __complex__(self): return 3j
for v in (I(), X(), T(), BadI(), Fl(), C(), 2.9, -2.9, True, 1e20, float("nan"), float("inf"), 1j): show(int, v)
print()
for v in (I(), X(), Fl(), BadF(), 10 ** 400, True, 1j): show(float, v)
print()
for v in (C(), Fl(), X(), True, 2): show(complex, v)
print()
show(int, x=5); show(int, "1", base=3); show(int, base=3); show(int, 1, 2, 3); show(float, 1, 2); show(complex, real=1, imag=2); show(complex, imag=1j); show(complex, 1j, 1j); show(int); show(float); show(complex)
print()
