# assigning to slices of bytearrays; nothing deletes an extended slice
for key in (slice(None, None, -3), slice(None, None, 2), slice(1, 3), slice(4, 1, -1), slice(3, 3), slice(9, 0, 2)):
    for value in (b"", [], b"x", b"xy", b"xyz", range(3), (), "s", 3, [256], None, bytearray(b"ab")):
        b = bytearray(b"AbC123")
        try:
            b[key] = value
        except Exception as e:
            print(key, value, type(e).__name__, e)
        else:
            print(key, value, b)
    b = bytearray(b"AbC123")
    del b[key]
    print(b)
b = bytearray(b"abcdef")
b[::2] = b[1::2]
b[2:2] = b
print(b)
