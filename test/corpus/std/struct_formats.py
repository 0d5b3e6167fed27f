# struct: every code in every byte order, ranges, alignment, text, floats.
import struct


def show(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(*args, r)


for order in ["", "@", "=", "<", ">", "!"]:
    for code in "bBhHiIlLqQnNP?c":
        for v in [0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 2**31 - 1, 2**31, 2**32, 2**63, -2**31 - 1, 2**64, -2**63 - 1, True, 1.5, b"a"]:
            show(struct.pack, order + code, v)
    for code in "efd":
        for v in [0.0, -0.0, 1, -2.5, 0.1, 65504, 65519.99, 1e-7, 6e-8, 1e-45, 3.4e38, 5e-324, float("inf"), float("nan"), "x"]:
            show(struct.pack, order + code, v)
    for code in ["bi", "b2h", "bq", "?cn", "3si", "ci0q", "b0i", "hhxq", "x", "3x", "i q", "20s", "efd", "4i2b"]:
        show(struct.calcsize, order + code)
data = bytes(range(0x81, 0xa1))
for order in ["<", ">", "="]:
    for code in ["b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "e", "f", "d", "?", "c", "4s", "4p", "2b2H", "xb"]:
        n = struct.calcsize(order + code)
        show(struct.unpack, order + code, data[:n])
for args in [("3s", b"abcdef"), ("5s", b"ab"), ("0s", b"x"), ("5p", b"abcdefg"), ("p", b""), ("0p", b"a"), ("s", "x"), ("s", bytearray(b"q")), ("c", b"ab"),
             ("c", 1), ("2x",), ("z", 1), ("3",), (b"i", 1), (5, 1), ("i",), ("ii", 1), (" i i ", 1, 2), ("i<i", 1, 2), ("\xe9", 1), ("99999999999999999999s", b""),
             ("e", 1e6), ("<f", 1e300), ("f", 1e300), ("d", 10**400), ("2i", 1, "a"), ("?", []), ("?", "x")]:
    show(struct.pack, *args)
for v in struct.unpack("<eeee", b"\x00\x3c\xff\x7b\x01\x00\x00\xfc") + struct.unpack(">ff", b"\x3d\xcc\xcc\xcd\x00\x00\x00\x01"):
    print(repr(v))
