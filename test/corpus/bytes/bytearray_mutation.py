# bytearray: every mutating method, slices, and views that keep it from resizing.
b = bytearray(b"hello")
b[0] = 72
b[1:3] = b"EL"
b.append(33)
b.extend(b"..")
b.extend([65, 66])
b.insert(0, 60)
b += b"z"
b *= 2
print(b, b.pop(), b.pop(0), len(b), b.remove(33), b, b.reverse(), b[:6])
del b[::2]
print(b)
b[2:4] = []
b[:0] = b"start"
b[-1:] = range(3)
print(b, b.copy() == b, b.copy() is b, b.index(b"r"), b.count(0))
b[::2] = b"x" * len(b[::2])
print(b, b.clear(), b)
c = bytearray(5)
for i in range(5): c[i] = i * 50
print(c, list(c), sum(c), max(c), c[::-1], c[1], c[1:2], 50 in c, bytes(c))
for f in (lambda: c.__setitem__(0, 256), lambda: c.__setitem__(0, -1), lambda: c.__setitem__(9, 1), lambda: c.__setitem__(0, "a"), lambda: c.append(300), lambda: c.append("a"), lambda: c.extend(5), lambda: c.remove(7), lambda: bytearray().pop(), lambda: c.pop(99), lambda: c.insert("a", 1), lambda: c.__setitem__(slice(0, 4, 2), b"abc"), lambda: hash(c), lambda: c.__setitem__(slice(0, 1), 5), lambda: c.__setitem__(slice(0, 1), "a"), lambda: c + 5, lambda: c.extend([256]), lambda: c.__setitem__(0, b"a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
m = memoryview(c)
m[0] = 9
m.release()
c.append(1)
print(c)
d = e = bytearray(b"a")
d += b"b"
print(e, d is e, bytearray(b"x") + b"y", type(b"x" + bytearray(b"y")).__name__, type(bytearray(b"x") + b"y").__name__)
