# int() of strings: bases, signs, spaces, underscores, errors.
for s in ("0", "12", "-12", "+7", "  42  ", "\t-1\n", "1_000", "007", "123456789012345678901234567890"):
    print(int(s))
for s, b in (("ff", 16), ("0xff", 16), ("-0xFF", 16), ("0b101", 2), ("101", 2), ("0o17", 8), ("z", 36), ("Zz", 36), ("0x1f", 0), ("0b11", 0), ("0o7", 0), ("12", 0), ("1_0", 2), ("10", 7), ("deadbeefdeadbeefdeadbeef", 16)):
    print(s, b, int(s, b))
for s in ("", " ", "x", "1.5", "1 2", "--1", "1__0", "_1", "1_", "0x", "12a", "+", "0x1f"):
    try:
        print(int(s))
    except ValueError as e:
        print(e)
for s, b in (("2", 2), ("g", 16), ("", 10), ("012", 0), ("1", 1), ("1", 37), ("0b1", 16), ("0b2", 0)):
    try:
        print(int(s, b))
    except ValueError as e:
        print(e)
print(int(b"123"), int("１２"), int(True), int())
