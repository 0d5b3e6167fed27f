# bytes: literals, index, slice, comparison, iteration, concatenation, errors.
b = b"hello\x00world"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], b + b"!", b * 2, list(b[:3]), b == b"hello\x00world", b < b"help")
print(b"a" in b"abc", 97 in b"abc", b"" in b"x", b"ab" b"cd", bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(5)), bytes())
for c in b"abc":
    print(c, end=" ")
print(b"%d %s" % (5, b"x"), b"abc".hex(), bytes.fromhex("00ff 10"), b"ab".hex("-"), b"\x01\x02\x03\x04".hex(":", 2))
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], b"a" == "a", b"" == "", bool(b""), bool(b"\0"), sorted([b"b", b"a", b""]))
for f in (lambda: b[100], lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("x"), lambda: b + "x", lambda: "x" + b, lambda: bytes(-1), lambda: bytes(["a"]), lambda: "a" in b, lambda: 300 in b, lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b < "a", lambda: bytes(1.5)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
print(rb"\n", br"\x00", b"\101\x41A", b'\'', b"\"", b"\\", repr(b"\n\r\t\0"), str(b"a'b"))
print(b"abc".decode(), b"abc".decode("utf-8").encode() == b"abc", bytes(bytearray(b"q")), bytes(i * 2 for i in range(4)))
