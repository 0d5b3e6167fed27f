# bytearray: mutation, slice assignment, methods.
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a += b"?!"
print(a, len(a), a[0], a[1:3], bytes(a), list(a)[:3])
a[1:3] = b"EELL"
print(a)
a[::2] = b"-" * len(a[::2])
print(a)
del a[0]
del a[-2:]
a.extend([65, 66])
a.extend(b"CD")
a.insert(0, 90)
print(a, a.pop(), a.pop(0), a)
a.remove(65)
a.reverse()
print(a, a.find(b"B"), a.count(b"-"), a.upper(), a.replace(b"-", b"+"), a.decode())
b = a.copy()
b.clear()
print(a != b, b, bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(b"x") == b"x", bytearray(b"a") < b"b", bytearray(b"ab") * 2, b"x" + bytearray(b"y"), bytearray(b"x") + b"y")
for f in (lambda: a.append(256), lambda: a.append("x"), lambda: a.__setitem__(100, 1), lambda: a.remove(1), lambda: hash(a), lambda: bytearray().pop(), lambda: a.__setitem__(0, -1), lambda: a.extend(["a"])):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
print(65 in bytearray(b"A"), b"l" in bytearray(b"hello"), bytearray(b"a\x00\n'"), [x for x in bytearray(b"ab")], bytearray(b"ab").hex(), isinstance(a, bytes))
