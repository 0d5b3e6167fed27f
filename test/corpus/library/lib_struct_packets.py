# struct: headers, packing into buffers, iteration, alignment and endianness.
import struct
hdr = struct.Struct("!BBHHHBBH4s4s")
pkt = hdr.pack(0x45, 0, 40, 0x1c46, 0x4000, 64, 6, 0, bytes([10, 0, 0, 1]), bytes([10, 0, 0, 2]))
print(pkt.hex(), hdr.size, hdr.unpack(pkt)[2:7])
def checksum(b):
    s = sum(struct.unpack(f"!{len(b) // 2}H", b))
    while s >> 16: s = (s & 0xffff) + (s >> 16)
    return ~s & 0xffff
print(hex(checksum(pkt)))
buf = bytearray(16)
struct.pack_into("<IH", buf, 2, 0xdeadbeef, 0x1234)
print(buf.hex(), struct.unpack_from("<I", buf, 2), [hex(v) for v, in struct.iter_unpack(">H", bytes(range(8)))])
for fmt in ("b", "B", "h", "<h", ">H", "i", "<I", "q", ">Q", "f", "<d", "?", "c", "3s", "5p", "2x", "bh", "<bh", "bi", "bq", "@bi", "=bi", "4B", "3h2b"): print(fmt, struct.calcsize(fmt), end=" ")
print()
print(struct.pack("<hBf", -2, 255, 1.5).hex(), struct.unpack(">d", struct.pack(">d", 0.1)), struct.pack("5s", b"ab"), struct.pack("2s", b"abcd"), struct.unpack("<2h", b"\1\0\xff\xff"), struct.pack("?", 5))
for f in (lambda: struct.pack("B", 256), lambda: struct.pack("b", "a"), lambda: struct.unpack("<I", b"abc"), lambda: struct.pack("z", 1), lambda: struct.pack("2B", 1), lambda: struct.unpack_from("<I", b"abcd", 2)):
    try: print(f())
    except struct.error as e: print(e)
