# io.BytesIO: reading, writing past the end, readinto, getbuffer, peeks, lines and errors.
import io
def show(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(b"hello\nworld\n\nend")
print(b.read(3), b.readline(), b.tell(), b.readlines(), b.read(), b.seek(-3, 2), b.read1(2), b.read())
b.seek(0); print(list(b), b.seek(2), b.seek(2, 1), b.read(1))
buf = bytearray(4); b.seek(0); print(b.readinto(buf), buf, b.readinto(memoryview(buf)[:2]), buf, b.readinto1(buf))
w = io.BytesIO(); print(w.write(b"abc"), w.write(bytearray(b"de")), w.write(memoryview(b"f")), w.getvalue()); w.seek(10); w.write(b"!"); print(w.getvalue(), len(w.getvalue())); w.seek(1); w.write(b"XY"); print(w.getvalue()[:6], w.tell(), w.truncate(), w.getvalue(), w.truncate(2), w.getvalue(), w.tell())
show(w.write, "s"); show(w.write, 5); show(w.seek, -5); show(w.seek, 0, 9); show(w.read, "x"); show(w.truncate, -1); show(io.BytesIO, "text"); show(io.BytesIO, 5); show(w.fileno)
g = io.BytesIO(b"abcd"); v = g.getbuffer(); v[0] = 90; print(g.getvalue(), len(v), v.tobytes()); del v
print(g.readable(), g.writable(), g.seekable(), g.closed, g.isatty(), g.readline(2), g.readline(), g.readline(), io.BytesIO(b"a\nb\n").readlines(1), io.BytesIO(b"x\r\ny").readlines())
g.writelines([b"1", b"2"]); print(g.getvalue()); g.close(); show(g.read); show(g.getvalue); show(lambda: next(g)); print(g.closed)
with io.BytesIO(b"ctx") as c: print(c.read())
show(c.tell)
def chunks(f, n):
    while part := f.read(n): yield part
print(list(chunks(io.BytesIO(b"0123456789"), 4)), list(iter(lambda f=io.BytesIO(b"aXbXc"): f.read(2), b"")))
def records(f):
    while head := f.read(2):
        if len(head) < 2: raise EOFError("half a header")
        n = int.from_bytes(head, "big"); data = f.read(n)
        if len(data) < n: raise EOFError(f"{len(data)} of {n} bytes")
        yield data
print(list(records(io.BytesIO(b"\0\3abc\0\0\0\1z"))))
for bad in (b"\0", b"\0\5ab"): show(lambda: list(records(io.BytesIO(bad))))
print(isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(io.BytesIO(), io.TextIOBase), issubclass(io.UnsupportedOperation, (OSError, ValueError)), io.SEEK_END, io.BytesIO(b"ab") == io.BytesIO(b"ab"), io.DEFAULT_BUFFER_SIZE)
