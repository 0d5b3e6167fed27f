# memoryview: indexing, slicing, writing through, comparison, casts that exist, release.
m = memoryview(b"abcdef")
print(m[0], m[-1], bytes(m[1:3]), m[::2].tolist(), len(m), m.nbytes, m.readonly, m.itemsize, m.ndim, m.format, m.shape, m == b"abcdef", m[1:] == b"bcdef", m.tobytes(), list(m), 97 in m, m.hex(), bytes(m[::-1]))
b = bytearray(b"12345")
w = memoryview(b)
w[0] = 65
w[1:3] = b"xy"
s = w[2:]
s[0] = 90
print(b, w.readonly, w.tolist(), s.tobytes(), w.obj is b)
for f in (lambda: m.__setitem__(0, 1), lambda: w.__setitem__(0, 256), lambda: w.__setitem__(0, "a"), lambda: w.__setitem__(slice(0, 2), b"a"), lambda: w[9], lambda: w["a"], lambda: memoryview("a"), lambda: memoryview([1]), lambda: memoryview(5), lambda: m < m, lambda: m + b"a"):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
w.release()
with memoryview(b) as v: print(v[0])
print(hash(memoryview(b"a")) == hash(b"a"), memoryview(b"ab") == memoryview(b"ab"), memoryview(b"a") == "a", bytes(memoryview(b"xyz")[1:]), bytearray(memoryview(b"q")), b"".join([memoryview(b"a"), b"b"]), int.from_bytes(memoryview(b"\1\0"), "little"))
