# Slices of bytes and bytearray: steps, assignment of other lengths, deletion, copies.
b = bytes(range(20))
print(b[::3].hex(), b[-5:].hex(), b[15:3:-4].hex(), b[5:5], b[100:], b[:-15])
a = bytearray(b)
a[0:5] = b"AB"
a[-3:] = [1, 2, 3, 4]
a[::4] = b"\xff" * len(a[::4])
print(a.hex(), len(a))
for f in (lambda: a.__setitem__(slice(None, None, 2), b"x"), lambda: a.__setitem__(slice(0, 2), 5), lambda: a.__setitem__(slice(0, 1), [300]), lambda: a.__setitem__(0, "a")):
    try:
        f()
        print(a.hex())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
del a[::2]
del a[:2]
c = a[:]
c[0] = 0
print(a.hex(), c.hex(), a == c, bytes(a) == a, a[1:] + b"z")
