# encode and decode: utf-8, ascii, latin-1, utf-16/32, error handlers, bad sequences.
s = "aé日😀"
for enc in ("utf-8", "UTF8", "latin-1", "ascii", "iso-8859-1", "utf_8", "nope"):
    for err in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
        try:
            print(enc, err, s.encode(enc, err))
        except Exception as e:
            print(enc, err, type(e).__name__, e)
bad = [b"\xff", b"a\x80b", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xe2\x82a", b"\xf0\x9f\x98", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"\xe0\x80\x80", b"ok\xf8\x88", b"\xf0\x9f\x98\x80!"]
for b in bad:
    row = []
    for err in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
        try:
            row.append(ascii(b.decode("utf-8", err)))
        except UnicodeDecodeError as e:
            row.append((e.encoding, e.object, e.start, e.end, e.reason))
    print(b, row)
for b in (b"\x80", b"abc"):
    for enc in ("ascii", "latin-1"):
        try:
            print(enc, ascii(b.decode(enc)))
        except UnicodeDecodeError as e:
            print(enc, e)
try:
    "x\ud800".encode()
except UnicodeEncodeError as e:
    print(e, e.start, e.end, e.reason, ascii(e.object))
print("\ud800x".encode("utf-8", "surrogatepass"), b"\xed\xa0\x80".decode("utf-8", "surrogatepass") == "\ud800", b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))
print(str(b"abc", "ascii"), str(b"\xe9", "latin-1"), str(b"\xff", "utf-8", "replace"), bytes("é", "utf-8"), bytearray("é", "latin-1"), str(bytearray(b"q"), "utf-8"), b"".decode(), "".encode("ascii"))
for f in (lambda: "a".encode(1), lambda: "a".encode("utf-8", 1), lambda: b"\xff".decode("utf-8", "nope"), lambda: b"a".decode(None), lambda: str("a", "utf-8"), lambda: str(1, "utf-8"), lambda: bytes("a"), lambda: "é".encode("ascii", "nope")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
