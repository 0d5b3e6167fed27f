# io: StringIO and BytesIO: reading, writing, seeking, lines, errors.
import io


def show(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(repr(r))


s = io.StringIO("one\ntwo\n\nthree")
print(s.readline(), s.read(2), s.tell(), s.readlines(), s.read(), s.readline() == "", s.tell())
s.seek(0)
print(list(s), s.seek(4), s.readline(2), s.readline(0), s.readline(), s.seek(0, 2), s.tell())
s = io.StringIO()
print(s.write("abc"), s.write(""), s.write("dé"), s.getvalue(), s.tell(), s.seek(1), s.write("XY"), s.getvalue(), s.read())
print(s.seek(8), s.write("z"), repr(s.getvalue()), s.truncate(3), s.getvalue(), s.tell(), s.seek(2), s.truncate(), s.getvalue())
print("to a stream", 1, 2.5, file=s)
s.writelines(["a", "b\n"])
print(repr(s.getvalue()), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.line_buffering)
with io.StringIO("x") as t:
    print(t.read(), t.closed)
print(t.closed)
for f in [t.read, t.getvalue, t.readline, lambda: t.write("x"), t.tell, lambda: t.seek(0), lambda: next(t), t.__enter__, t.close, t.flush]:
    show(f)
show(s.write, b"x")
show(s.seek, -1)
show(s.seek, 1, 1)
show(s.seek, 0, 5)
show(s.truncate, -1)
show(s.read, "x")
show(io.StringIO, 5)
show(io.StringIO, "", "x")
show(s.fileno)
for newline in [None, "", "\n", "\r", "\r\n"]:
    n = io.StringIO("a\nb\rc\r\nd", newline)
    print(repr(newline), repr(n.getvalue()), n.readlines())
print(io.StringIO("a\nbb\nccc\n").readlines(3), io.StringIO(None).read() == "", io.StringIO("abc").read(None))

b = io.BytesIO(b"one\ntwo\nthree")
print(b.readline(), b.read(2), b.tell(), b.readlines(), b.read(), b.seek(-3, 2), b.read(), b.seek(1), b.seek(2, 1), b.read(1))
b = io.BytesIO()
print(b.write(b"abc"), b.write(bytearray(b"de")), b.write(memoryview(b"f")), b.getvalue(), b.seek(8), b.write(b"!"), b.getvalue())
print(b.seek(1), b.write(b"ZZ"), b.getvalue(), b.truncate(4), b.getvalue(), bytes(b.getbuffer()), b.read1(1), b.tell())
buf = bytearray(3)
print(b.seek(1), b.readinto(buf), buf, b.readinto(buf), list(io.BytesIO(b"a\nb")), b.readline())
show(b.write, "x")
show(b.seek, -1)
show(b.seek, 0, 7)
show(b.truncate, -2)
show(io.BytesIO, "x")
show(io.BytesIO, 5)
b.close()
show(b.read)
show(b.getvalue)
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), isinstance(b, io.TextIOBase), io.SEEK_END, issubclass(io.UnsupportedOperation, OSError))
