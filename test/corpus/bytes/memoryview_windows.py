# memoryview over bytes and bytearray: slices, writes through, casts, comparison, iteration and errors.
def show(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = bytearray(b"hello world")
m = memoryview(b)
print(len(m), m[0], m[-1], m[2:5].tobytes(), bytes(m[::2]), m.tolist()[:3], m.readonly, m.nbytes, m.itemsize, m.format, m.ndim, m.shape)
m[0] = 72; m[6:11] = b"WORLD"; print(b)
w = m[6:]; w[0] = ord("w"); print(b, w.tobytes(), w[1:3].tolist(), bytes(w[::-1]))
show(lambda: m.__setitem__(0, 256)); show(lambda: m.__setitem__(0, "a")); show(lambda: m.__setitem__(slice(0, 2), b"abc")); show(lambda: m[99]); show(lambda: m["a"]); show(lambda: m.__setitem__(99, 1)); show(lambda: memoryview("text")); show(lambda: memoryview(5));
r = memoryview(b"const"); print(r.readonly, hash(r) == hash(b"const")); show(lambda: r.__setitem__(0, 1)); show(lambda: hash(m))
print(r == b"const", r == memoryview(bytearray(b"const")), r != b"x", r[1:] == b"onst", r == "const", m[:5] == bytearray(b"Hello"), 99 in r, b"c" in [bytes(r[:1])], list(r)[:2], [*map(chr, r)])
def fill(view, value):
    for i in range(len(view)): view[i] = value
buf = bytearray(8); v = memoryview(buf)
fill(v[2:4], 1); fill(v[5:], 2); print(buf.hex(), v.hex(), v[2:6].hex("-"))
def split(view, sep):
    start = 0
    for i, c in enumerate(view):
        if c == sep: yield view[start:i]; start = i + 1
    yield view[start:]
print([bytes(p) for p in split(memoryview(b"a,bc,,d"), 44)], b"".join([m[:2], b"-", r[:1]]), bytes(memoryview(b"")), bool(memoryview(b"")), len(memoryview(b"")))
print(int.from_bytes(m[:2], "big"), bytes(m).upper(), m[:5].tobytes().decode(), bytearray(m[:3]), type(m[1:]).__name__, m.obj is b, sum(r), max(r), sorted(r)[:2], repr(m)[:11])
