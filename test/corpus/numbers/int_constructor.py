# int() of strings, bytes, floats, bases and objects with __int__, __index__, __trunc__.
def attempt(*args, **kw):
    try:
        print(args, kw, int(*args, **kw))
    except Exception as e:
        print(args, kw, type(e).__name__, e)

for text in ("0", "  12\n", "-7", "+7", "1_000", "1__0", "_1", "1_", "", " ", "0x10", "1.0", "1e3", "--1", "\u0663\u0664", "- 1"):
    attempt(text)
for text, base in (("ff", 16), ("0xFf", 16), ("0b101", 2), ("0o17", 8), ("0x1f", 0), ("0b11", 0), ("0o7", 0), ("010", 0), ("0", 0), ("zz", 36),
                   ("2", 2), ("9", 8), ("1", 1), ("1", 37), ("1", -1), ("0b1", 16), ("0x_f", 16), ("0_7", 10), (b"12", 16), (bytearray(b"77"), 8)):
    attempt(text, base)
attempt(b" 42 ")
attempt(b"\xff")
attempt(3.99)
attempt(-3.99)
attempt(1e20)
attempt(float("nan"))
attempt(float("inf"))
attempt(None)
attempt([])
attempt(12, 10)
attempt("11", base=2)
attempt(base=2)
attempt()
attempt(1, 2, 3)

class I:
    def __int__(self):
        return 5
class X:
    def __index__(self):
        return 6
class T:
    def __trunc__(self):
        return 7
class Bad:
    def __int__(self):
        return "5"
for c in (I, X, Bad):
    try:
        print(c.__name__, int(c()))
    except TypeError as e:
        print(c.__name__, e)
print(int(True), int(False), int(-0.0), int("0" * 50 + "9"))
