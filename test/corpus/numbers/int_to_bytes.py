# int.to_bytes and int.from_bytes.
for n in (0, 1, 255, 256, 65535, 2 ** 31, 2 ** 64 - 1, 2 ** 70 + 3):
    size = (n.bit_length() + 7) // 8 or 1
    b = n.to_bytes(size, "big")
    l = n.to_bytes(size + 1, "little")
    print(n, b, l, int.from_bytes(b, "big"), int.from_bytes(l, "little"))
for n in (-1, -128, -129, -2 ** 40, 127, 128):
    b = n.to_bytes(8, "big", signed=True)
    print(n, b.hex(), int.from_bytes(b, "big", signed=True), int.from_bytes(b, "big"))
    print(int.from_bytes(n.to_bytes(6, "little", signed=True), "little", signed=True))
for args, kw in (((256, 1, "big"), {}), ((-1, 4, "big"), {}), ((128, 1, "big"), {"signed": True})):
    try:
        print(args[0].to_bytes(args[1], args[2], **kw))
    except OverflowError as e:
        print(e)
print((5).to_bytes(2, "big"), (5).to_bytes(), int.from_bytes([1, 2, 3], "big"))
print(int.from_bytes(b"", "big"), (0).to_bytes(0, "big"))
