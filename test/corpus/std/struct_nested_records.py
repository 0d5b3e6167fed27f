# struct: records with headers, variable parts, alignment, padding and pascal strings; a tiny archive.
import struct
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
print([struct.calcsize(f) for f in ("bhilq", "<bhilq", "=bhilq", "!bhilq", "bq", "qb", "b0q", "b3xh", "c0i", "0s", "10s", "3p", "P", "n", "N", "e", "xx")])
print(struct.pack("b0i", 1).hex(), struct.pack("@bhq", 1, 2, 3).hex(), struct.pack("<bhq", 1, 2, 3).hex(), struct.pack("3x").hex(), struct.pack("2b 1h", 1, 2, 3).hex())
print(struct.pack("5p", b"hello world"), struct.pack("5p", b"ab"), struct.unpack("5p", b"\x03abcd"), struct.unpack("5p", b"\xffabcd"), struct.pack("0p", b"x"), struct.pack("1p", b"x"))
print(struct.pack("4s", bytearray(b"ab")), struct.unpack("4s2x?", b"ab\0\0zz\2"), struct.pack("cc", b"a", b"b"), struct.pack("?" * 4, 0, 1, [], "a").hex())
print([struct.pack("<e", v).hex() for v in (1.0, -2.0, 0.1, 65504.0, 6e-8, float("inf"))], struct.unpack("<2e", bytes.fromhex("003c00fc")))
show(struct.pack, "<e", 70000.0); show(struct.pack, "<f", 1e40); show(struct.pack, "<h", 40000); show(struct.pack, "<H", -1); show(struct.pack, "<q", 2**63); show(struct.pack, "<Q", 2**64); show(struct.pack, "c", b"ab"); show(struct.pack, "c", 1)
show(struct.pack, "s", "a"); show(struct.pack, "i", 1.5); show(struct.pack, "f", "x"); show(struct.pack, "ii", 1); show(struct.pack, "i", 1, 2); show(struct.unpack, "i", b""); show(struct.unpack, "<", b""); show(struct.calcsize, "3"); show(struct.calcsize, "<P"); show(struct.calcsize, "i<")
class Idx:
    def __index__(self): return 7
print(struct.pack("B", Idx()), struct.pack("<d", Idx().__index__()), struct.pack("<d", True).hex())
def archive(files):
    out = bytearray(b"ARC1"); index = []
    for name, data in files:
        raw = name.encode()
        index.append(len(out))
        out += struct.pack(f"<H{len(raw)}sI", len(raw), raw, len(data)) + data
        out += bytes(-len(out) % 4)
    out += struct.pack(f"<{len(index)}II", *index, len(index))
    return bytes(out)
def unarchive(b):
    if b[:4] != b"ARC1": raise ValueError("bad magic")
    n, = struct.unpack_from("<I", b, len(b) - 4)
    for off in struct.unpack_from(f"<{n}I", b, len(b) - 4 - 4 * n):
        k, = struct.unpack_from("<H", b, off)
        name, size = struct.unpack_from(f"<{k}sI", b, off + 2)
        yield name.decode(), b[off + 6 + k:off + 6 + k + size]
a = archive([("a.txt", b"hello"), ("dir/é", b""), ("bin", bytes(range(9)))])
print(len(a), a.hex()); print(list(unarchive(a)))
show(lambda: list(unarchive(b"ARC0" + a[4:]))); show(lambda: list(unarchive(a[:-6])))
buf = bytearray(10); struct.pack_into(">HH", buf, -4, 1, 2); print(buf.hex(), struct.unpack_from(">H", buf, -2), struct.unpack_from("4x2s", b"abcdefgh"))
show(struct.pack_into, "I", buf, 8, 1); show(struct.pack_into, "I", buf, -2, 1); show(struct.pack_into, "I", b"abcd", 0, 1); show(struct.unpack_from, "I", buf, 20); show(struct.unpack_from, "I", buf, -20)
s = struct.Struct("<2H"); print(s.format, s.size, s.unpack(b"\1\0\2\0"), list(s.iter_unpack(bytes(8))), list(struct.iter_unpack("<Bx", b"a-b-")))
show(lambda: list(s.iter_unpack(bytes(6)))); show(struct.Struct, 5); show(struct.Struct, "é"); print(struct.Struct(b"<I").unpack(memoryview(b"\1\0\0\0")))
