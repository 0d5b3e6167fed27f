# to_bytes and from_bytes: order, sign, length, default arguments, overflow; round trips and bit fields.
for n, l in ((0, 0), (0, 1), (255, 1), (256, 2), (-1, 1), (-128, 1), (-129, 2), (2 ** 64 - 1, 8), (-(2 ** 63), 8), (10 ** 20, 9)):
    for o in ("big", "little"):
        b = n.to_bytes(l, o, signed=n < 0)
        print(n, b, int.from_bytes(b, o, signed=n < 0) == n, int.from_bytes(b, o))
for f in (lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (128).to_bytes(1, "big", signed=True), lambda: (1).to_bytes(-1, "big"), lambda: (1).to_bytes(1, "middle"), lambda: (5).to_bytes(), lambda: (5).to_bytes(2), lambda: (1).to_bytes("a", "big"), lambda: int.from_bytes(b"\1\2"), lambda: int.from_bytes([1, 2], "big"), lambda: int.from_bytes("ab", "big"), lambda: int.from_bytes(5, "big"), lambda: int.from_bytes([256], "big"), lambda: int.from_bytes(b"", "big"), lambda: int.from_bytes(bytearray(b"\xff"), "big", signed=True), lambda: int.from_bytes(b"a", byteorder="little", signed=False), lambda: int.from_bytes()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def pack(fields):
    v = 0
    for width, x in fields: v = v << width | x & (1 << width) - 1
    total = sum(w for w, _ in fields)
    return v.to_bytes((total + 7) // 8, "big")
def unpack(b, widths):
    v, out = int.from_bytes(b, "big"), []
    for w in reversed(widths):
        out.append(v & (1 << w) - 1)
        v >>= w
    return out[::-1]
h = pack([(4, 4), (4, 5), (8, 0), (16, 60), (16, 0x1c46), (3, 2), (13, 0)])
print(h.hex(), unpack(h, [4, 4, 8, 16, 16, 3, 13]))
