# Little struct-like packing and parsing of records with bytes and int methods.
def pack(fmt, *v):
    out = b""
    for f, x in zip(fmt, v):
        if f == "s":
            b = x.encode()
            out += len(b).to_bytes(2, "little") + b
        else:
            n = {"b": 1, "h": 2, "i": 4, "q": 8}[f.lower()]
            out += x.to_bytes(n, "little", signed=f.islower())
    return out
def unpack(fmt, b):
    out, i = [], 0
    for f in fmt:
        if f == "s":
            n = int.from_bytes(b[i:i + 2], "little")
            out.append(b[i + 2:i + 2 + n].decode())
            i += 2 + n
        else:
            n = {"b": 1, "h": 2, "i": 4, "q": 8}[f.lower()]
            if i + n > len(b):
                raise ValueError(f"short record at {i}")
            out.append(int.from_bytes(b[i:i + n], "little", signed=f.islower()))
            i += n
    return out, b[i:]
r = pack("bHiqs", -5, 65535, -2 ** 31, 2 ** 62, "héllo")
print(r, len(r), unpack("bHiqs", r), unpack("BH", b"\xff\x01\x02rest"))
for a in (lambda: pack("b", 128), lambda: pack("B", -1), lambda: unpack("q", b"123")):
    try:
        a()
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
x = bytearray(8)
for i in range(8):
    x[i] = i * 37 & 255
x[2:4] = b"\xaa\xbb"
print(x.hex(), bytes(x)[::-1].hex(" "), sum(x), max(x), bytes(a ^ 0x5a for a in x), [hex(c) for c in x[:3]])
print(bytes(x).find(b"\xaa\xbb"), b"\xaa" in x, x.split(b"\xaa"), bytes(x).count(0))
