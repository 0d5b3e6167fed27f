# Unicode by code point: surrogates, combining marks, case pairs, encodings in every length, escapes.
for c in ("a", "é", "ß", "€", "한", "😀", "\U0010ffff", "\x00", "\u0301"):
    b = c.encode()
    print(ascii(c), hex(ord(c)), len(b), b.hex(), b.decode() == c, c.encode("utf-8", "strict") == b, chr(ord(c)) == c)
def utf8(n):
    if n < 0x80: return bytes([n])
    size = 2 if n < 0x800 else 3 if n < 0x10000 else 4
    out = []
    for _ in range(size - 1): out.append(n & 63 | 128); n >>= 6
    return bytes([n | (0xf00 >> size & 255)] + out[::-1])
assert all(utf8(n) == chr(n).encode() for n in [*range(0, 0xd800, 97), *range(0xe000, 0x110000, 4099)])
for bad in (b"\xc3", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"a\xe2\x82", b"\xf5\x80\x80\x80", b"\x80", b"\xe2\x28\xa1"):
    try: print(bad.decode())
    except UnicodeDecodeError as e: print(bad, e.start, e.end, e.reason)
    print(ascii(bad.decode("utf-8", "replace")), ascii(bad.decode("utf-8", "ignore")), ascii(bad.decode("utf-8", "backslashreplace")), ascii(bad.decode("utf-8", "surrogateescape")))
for s in ("a\ud800b", "\udfff"):
    try: s.encode()
    except UnicodeEncodeError as e: print(ascii(e.object), e.start, e.reason)
    print(s.encode("utf-8", "replace"), s.encode("utf-8", "ignore"), s.encode("utf-8", "surrogatepass"), s.encode("utf-8", "xmlcharrefreplace"), s.encode("utf-8", "backslashreplace"))
print("né€".encode("ascii", "replace"), "né€".encode("ascii", "xmlcharrefreplace"), "né€".encode("latin-1", "backslashreplace"), "né".encode("latin-1"), bytes(range(128, 140)).decode("latin-1") == "".join(map(chr, range(128, 140))))
for args in (("a", "nope"), ("é", "ascii"), ("€", "latin-1"), ("a", 5), ("é", "ascii", "nope")):
    try: print(args[0].encode(*args[1:]))
    except (LookupError, UnicodeError, TypeError) as e: print(type(e).__name__, e)
e, d = "e\u0301", "é"; print(e == d, len(e), len(d), e[::-1] == "\u0301e", d in e, e.upper(), [hex(ord(c)) for c in e])
print("ǅ".lower(), "ǅ".upper(), "ß".upper(), "İ".lower().encode(), "ﬁ".upper(), "ŉ".upper(), "Σ".lower(), "ΑΣ".lower(), "ς".upper(), "ſ".upper(), "K".lower(), "ẞ".lower(), "ß".casefold(), "Ά".casefold())
for n in (-1, 0x110000, 1.5, "a"):
    try: chr(n)
    except (ValueError, TypeError) as x: print(type(x).__name__, x)
for s in ("", "ab", 5, b"ab", b"a"):
    try: print(ord(s))
    except TypeError as x: print(x)
print(repr("\t\n\r\x1b\x7f\x80\xa0\xad\u200b\u2028\ue000\ufffe\U000e0001"), ascii("é\u2028😀"), "\N{BULLET}\N{LATIN SMALL LETTER SHARP S}", sorted("éeèzÉa"), max("a😀é"), "é" < "z", "z" < "é")
