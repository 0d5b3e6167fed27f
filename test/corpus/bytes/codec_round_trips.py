# Bytes and text: codecs and their error handlers, hex and base64, int packing, translate, views, and struct over memoryviews.
import base64
import binascii
import struct


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


samples = ("", "plain", "é", "€uro", "😀 ok", "\ud800x", "a\x00b", "\x7f\x80\xff", "ﬁ\u0301")
for s in samples:
    print(ascii(s), [attempt(s.encode, c) for c in ("ascii", "latin-1", "utf-8")])
    print("   ", [attempt(s.encode, "ascii", e) for e in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogatepass", "nope")])
for b in (b"\xff", b"\xc3", b"\xc3\xa9", b"\xe2\x82", b"ab\xf0\x9f\x98\x80", b"\xf8\x88", b"\xed\xa0\x80", b"\xc0\x80", b"a\x80b\xbfc", b"\xf4\x90\x80\x80"):
    print(b, [ascii(attempt(b.decode, "utf-8", e)) for e in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass")])
    print("   ", ascii(b.decode("latin-1")), ascii(b.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape")) if True else "", attempt(b.decode, "ascii"))
try:
    "aé€".encode("ascii")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args[1:])
try:
    b"ab\xff\xfe".decode("ascii")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, str(e))
data = bytes(range(0, 256, 17)) + b"tail"
for enc, dec in ((base64.b64encode, base64.b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode), (binascii.hexlify, binascii.unhexlify), (base64.urlsafe_b64encode, base64.urlsafe_b64decode)):
    for n in (0, 1, 2, 3, 20):
        assert dec(enc(data[:n])) == data[:n]
    print(enc.__name__, enc(data))
print(attempt(base64.b64decode, "YWJ"), attempt(base64.b64decode, b"Y W\nJj"), attempt(base64.b64decode, b"Y!WJj", validate=True), attempt(binascii.unhexlify, "abc"), attempt(binascii.unhexlify, "zz"), attempt(bytes.fromhex, "12 3"), bytes.fromhex(" 0a FF\n01"))
print(data.hex(), data.hex(":"), data.hex("-", 4), data.hex(" ", -3), bytearray(b"\x01\x02").hex(), memoryview(b"\xaa\xbb").hex("/"))
for n in (0, 1, 255, 256, -1, -128, 65535, 2 ** 40):
    print(n, [attempt(n.to_bytes, size, order, signed=sign) for size, order, sign in ((1, "big", False), (2, "little", True), (8, "big", True), (0, "big", False))], int.from_bytes(n.to_bytes(9, "little", signed=True), "little", signed=True) == n)
print(int.from_bytes([1, 2, 3], "big"), int.from_bytes(b"", "big"), attempt(int.from_bytes, b"\x01", "middle"), int.from_bytes(b"\xff\x00"), (5).to_bytes())
table = bytes.maketrans(b"abc", b"xyz")
print(b"aabbccdd".translate(table), b"aabbccdd".translate(table, b"bd"), b"hello".translate(None, b"l"), bytearray(b"abc").translate(table), attempt(b"a".translate, b"short"), attempt(bytes.maketrans, b"a", b"bc"))
buf = bytearray(24)
view = memoryview(buf)
struct.pack_into("<IhB", buf, 2, 0xdeadbeef, -2, 7)
struct.pack_into(">d", view, 16, 1.5)
print(buf, struct.unpack_from("<IhB", view, 2), struct.unpack_from(">d", buf, 16), view[2:6].tobytes(), view[::8].tolist(), bytes(view[-8:]))
view[0:2] = b"\x01\x02"
print(buf[:3], attempt(view.__setitem__, slice(0, 2), b"abc"), attempt(view.__setitem__, 0, 256), attempt(memoryview(b"ro").__setitem__, 0, 1), memoryview(b"abc") == b"abc", view.nbytes, view.format, view.readonly, memoryview(b"x").readonly)
print(b"a,b,,c".split(b","), b" a  b ".split(), b"abcabc".rpartition(b"b"), b"x".join([b"1", bytearray(b"2")]), b"%d-%s-%x-%5.1f|%-4s|%c" % (5, b"raw", 255, 2.25, b"l", 65), attempt(lambda: b"%s" % "text"), b"aXbX".replace(b"X", b"--", 1), b"abc"[1], b"abc"[1:2], b"\x00\t\n\r\\'\"" + b"end")
