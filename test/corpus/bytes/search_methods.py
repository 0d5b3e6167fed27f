# find, index, count, in, startswith, replace on bytes with bytes and ints.
s = b"abracadabra\x00\xff"
print(s.find(b"bra"), s.find(98), s.rfind(b"a"), s.rfind(97), s.index(b"c"), s.count(b"a"), s.count(97), s.count(b""), b"bra" in s, 97 in s, 255 in s, 1 in s, b"" in s, s.startswith(b"abr"), s.endswith((b"x", b"\xff")), s.find(b"a", 1), s.find(b"a", -3), s.find(b"a", 1, 2), s.rindex(b"ra", 0, 10))
print(s.replace(b"a", b"AA"), s.replace(b"a", b"", 2), s.replace(b"", b"-", 3), s.partition(b"c"), s.rpartition(b"a"), s.split(b"a"), s.split(b"a", 2), s.rsplit(b"a", 1), b" a  b ".split(), b"a\nb\r\nc".splitlines(), b"a\nb".splitlines(True), b"xxaxx".strip(b"x"), b" \ta ".strip(), b"ab".removeprefix(b"a"), b"ab".removesuffix(b"b"))
for f in (lambda: s.find("a"), lambda: s.find(256), lambda: s.find(-1), lambda: 256 in s, lambda: "a" in s, lambda: s.index(b"zz"), lambda: s.count(None), lambda: s.startswith("a"), lambda: s.startswith([b"a"]), lambda: s.replace("a", b""), lambda: s.replace(97, b""), lambda: s.split("a"), lambda: s.split(b""), lambda: s.join([1]), lambda: s + "a", lambda: s * "a", lambda: b"a" < "a", lambda: s.strip("a"), lambda: b"%d" % "a", lambda: s.rindex(b"q"), lambda: s.partition(b"")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(b"a" == "a", b"a" != "a", b"a" == 97, b"ab" > b"aa", b"a" < b"ab", bytearray(b"a") == b"a", sorted([b"b", b"a", b""]), hash(b"a") == hash(bytes([97])), {b"k": 1}[b"k"])
