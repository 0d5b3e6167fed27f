# A hexdump, its parser, Intel HEX records, base64, base32, uuencode by hand and CRCs.
import base64, binascii
data = bytes(range(20)) + b"Hello, hex dump!" + b"\xff\xfe"
def dump(b, width=16):
    for o in range(0, len(b), width):
        row = b[o:o + width]
        text = "".join(chr(c) if 32 <= c < 127 else "." for c in row)
        yield f"{o:08x}  {row[:8].hex(' '):<23}  {row[8:].hex(' '):<23}  |{text}|"
print(*dump(data), sep="\n")
def undump(lines): return b"".join(bytes.fromhex(l[10:58]) for l in lines)
print(undump(dump(data)) == data)
def ihex(b, base=0):
    for o in range(0, len(b), 16):
        row = b[o:o + 16]
        rec = bytes([len(row)]) + (base + o).to_bytes(2, "big") + b"\0" + row
        yield ":" + (rec + bytes([-sum(rec) & 255])).hex().upper()
    yield ":00000001FF"
def unihex(lines):
    out = bytearray()
    for n, l in enumerate(lines, 1):
        rec = bytes.fromhex(l[1:])
        if l[0] != ":" or sum(rec) & 255: raise ValueError(f"line {n}: bad checksum")
        if rec[3] == 1: return bytes(out)
        out[int.from_bytes(rec[1:3], "big"):] = rec[4:-1]
    raise ValueError("no end record")
lines = list(ihex(data)); print(*lines, sep="\n"); print(unihex(lines) == data)
for bad in (lines[:-1], [lines[0][:-1] + "0"] + lines[1:]):
    try: unihex(bad)
    except ValueError as e: print(e)
A = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
def b64(b):
    out = ""
    for i in range(0, len(b), 3):
        c = b[i:i + 3]
        n = int.from_bytes(c.ljust(3, b"\0"), "big")
        out += "".join(A[n >> s & 63] for s in (18, 12, 6, 0))[:len(c) + 1] + "=" * (3 - len(c))
    return out
print(all(b64(data[:i]).encode() == base64.b64encode(data[:i]) for i in range(len(data))), b64(b"Man"), b64(b"Ma"), b64(b"M"), b64(b""))
print(base64.b32encode(b"foobar"), base64.b32decode(b"MZXW6YTBOI======"), base64.b16encode(b"\x1f"), base64.urlsafe_b64encode(b"\xff\xfe\xfd"), base64.b64decode(b"aGk="), base64.b64encode(b"").decode() == "")
for bad in (b"a", b"aGk", b"ab=c"):
    try: print(base64.b64decode(bad))
    except binascii.Error as e: print(e)
def crc(b, poly=0xedb88320):
    c = 0xffffffff
    for x in b:
        c ^= x
        for _ in range(8): c = c >> 1 ^ (poly if c & 1 else 0)
    return c ^ 0xffffffff
print(crc(data) == binascii.crc32(data), hex(crc(b"123456789")), binascii.crc32(b"89", binascii.crc32(b"1234567")) == crc(b"123456789"), hex(binascii.crc_hqx(b"123456789", 0)), binascii.hexlify(b"ab", "-"), binascii.unhexlify("6162"))
