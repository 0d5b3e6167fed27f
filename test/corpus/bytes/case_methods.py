# Case, classification, padding and translation of bytes.
for s in (b"", b"abc", b"ABC", b"aBc 1", b"123", b" \t", b"a1", b"Title Case", b"\xe9\xff", b"a_b", b"Ab"):
    print(s, s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), [getattr(s, m)() for m in ("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isascii")])
print(b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"0"), b"-5".zfill(5), b"a\tb".expandtabs(4), b"ab".hex(), b"abcd".hex("-"), b"abcde".hex(":", 2), b"abcde".hex(":", -2), bytearray(b"\x01\x02").hex())
t = bytes.maketrans(b"abc", b"xyz")
print(len(t), b"aabbcc".translate(t), b"abcabc".translate(None, b"b"), b"abc".translate(t, b"a"), bytearray(b"abc").translate(t), t[97], b"a".translate(bytes(range(256))))
for f in (lambda: b"a".translate(b"short"), lambda: bytes.maketrans(b"a", b"bc"), lambda: bytes.maketrans("a", "b"), lambda: b"a".center(5, b"ab"), lambda: b"a".center(5, "x"), lambda: b"a".hex("ab"), lambda: b"a".hex("é"), lambda: b"a".zfill(), lambda: b"a".translate(5), lambda: b"".join(["a"]), lambda: b",".join(b"ab"), lambda: b"a".expandtabs("x"), lambda: b"x".decode("nope")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"-").join([b"x", b"y"]), type(bytearray(b"-").join([b"x"])).__name__)
