# struct: buffers, offsets, Struct objects, iter_unpack, errors.
import struct


def show(f, *args, **kw):
    try:
        r = f(*args, **kw)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(args[:1], r)


for args in [("i", b"abc"), ("i", "x"), ("i", 5), ("", b""), ("", b"a"), ("?", b"\x05"), ("3p", b"\x05ab"), ("0s", b""), ("i", memoryview(b"abcd"))]:
    show(struct.unpack, *args)
for offset in [0, 2, 4, -4, -3, -9, 6, 9, True]:
    show(struct.unpack_from, "i", b"abcdefgh", offset)
    b = bytearray(8)
    show(struct.pack_into, "i", b, offset, 258)
    print(bytes(b))
b = bytearray(8)
for args in [("i", b"xxxxxxxx", 0, 1), ("i", b), ("i",), ("i", b, 0), ("i", b, "x", 1), ("i", "str", 0, 1), ("i", b, 0, 2**40)]:
    show(struct.pack_into, *args)
struct.pack_into("<h", memoryview(b)[2:], 1, 513)
print(b, struct.unpack_from("<h", buffer=b, offset=3))
show(lambda: list(struct.iter_unpack("i", b"abcdefg")))
show(lambda: list(struct.iter_unpack("", b"")))
print(list(struct.iter_unpack("<hb", b"abcdef")), list(struct.iter_unpack("<h", b"")))
s = struct.Struct("<ih")
print(s.format, s.size, s.pack(1, 2), s.unpack(b"abcdef"), s.unpack_from(b"xxabcdef", 2), list(s.iter_unpack(b"abcdefghijkl")))
show(s.pack, 1)
show(s.unpack, b"abc")
show(s.pack_into, b, 4, 1, 2)
show(s.unpack_from, b, 4)
show(struct.Struct, 5)
show(struct.Struct, "k")
print(issubclass(struct.error, Exception), struct.error.__name__, struct.error.__module__)
header = struct.Struct(">4sHHIQ?3xd")
packed = header.pack(b"KRT1", 1, 65535, 2**31, 2**63, True, 2.5)
print(packed.hex(), header.unpack(packed), header.size)


class Index:
    def __index__(self): return 7


print(struct.pack("<bHQ", Index(), Index(), Index()))
