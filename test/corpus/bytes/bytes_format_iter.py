# bytes: % formatting, comparison with bytearray, iteration patterns, xor cipher, checksum, hexdump.
print(b"%d %s %x %c %r %5d|%-5d|%05.1f" % (1, b"s", 255, 65, "q", 42, 42, 2.5), b"%(k)s" % {b"k": b"v"}, b"%b" % b"raw", b"%%")
key = b"key"
enc = bytes(c ^ key[i % 3] for i, c in enumerate(b"attack at dawn"))
print(enc, bytes(c ^ key[i % 3] for i, c in enumerate(enc)), enc.hex())
s = 0
for c in b"checksum":
    s = (s >> 1 | (s & 1) << 15) + c & 0xffff
print(s, sum(b"abc"), max(b"abc"), sorted(b"cab"), bytes(sorted(b"cab")), bytes(reversed(b"abc")), list(zip(b"ab", "cd")), dict(enumerate(b"xy")))
print(b"a" < b"b", b"a" < bytearray(b"b"), b"a" == bytearray(b"a"), b"" < b"a", b"a" + bytearray(b"b"), bytearray(b"a") + b"b", b"ab" in bytearray(b"cab"), {b"k": 1}.get(b"k"), b"a" * 3, [b"x"] * 2)
for f in (lambda: b"%s" % "str", lambda: b"%d" % b"x", lambda: b"a" < 1, lambda: b"%d" % ()):
    try:
        print(f())
    except TypeError as e:
        print(e)
