# io.StringIO: seek, tell, truncate, read sizes, lines, overwriting, newline handling, closing.
import io
def show(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, e)
s = io.StringIO("one\ntwo\nthree")
print(repr(s.read(2)), repr(s.readline()), s.tell(), s.readlines(), repr(s.read()), repr(s.readline()))
s.seek(0); print([l for l in s], s.seek(4), repr(s.readline(2)), repr(s.readline(-1)), repr(s.read(None)))
s.seek(0); s.write("ONE"); print(repr(s.getvalue()), s.tell(), s.seek(0, 2), s.write("!"), repr(s.getvalue())); s.seek(3); s.truncate(); print(repr(s.getvalue())); s.truncate(1); print(repr(s.getvalue()), s.tell())
s.seek(5); s.write("x"); print(repr(s.getvalue())); print(s.readable(), s.writable(), s.seekable(), s.closed, s.isatty(), s.newlines, s.line_buffering)
show(s.seek, -1); show(s.seek, 1, 1); show(s.seek, 0, 1); show(s.seek, -1, 2); show(s.seek, 0, 5); show(s.write, b"b"); show(s.write, 5); show(s.read, "x"); show(s.truncate, -1); show(s.fileno); show(s.readline, 1.5)
s.writelines(["a\n", "b"]); print(s.getvalue().endswith("a\nb")); show(s.writelines, [1]); s.close(); print(s.closed); s.close()
with io.StringIO() as t: print(t.write("abc"), t.write(""), t.getvalue())
print(t.closed)
for nl in ("\n", "", "\r\n", "\r", None):
    n = io.StringIO("a\r\nb\rc\n", newline=nl); print(repr(nl), repr(n.getvalue()), n.readlines()); n = io.StringIO(newline=nl); n.write("x\ny\r\n"); print(repr(n.getvalue()))
show(io.StringIO, 5); show(io.StringIO, "x", "bad"); print(io.StringIO(initial_value="q").read())
u = io.StringIO("é😀z"); print(u.read(2), u.tell(), u.read()); print("to", "file", sep="-", end="|", file=u); print(u.getvalue())
it = iter(io.StringIO("1\n2\n")); print(next(it), next(it), next(it, "end"), io.StringIO("a\n\nb").readlines(), io.StringIO("").readline() == "")
class Up(io.StringIO):
    def write(self, s): return super().write(s.upper())
up = Up(); print("loud", file=up); up.write("x"); print(up.getvalue(), isinstance(up, io.TextIOBase), isinstance(up, io.IOBase), issubclass(io.StringIO, io.TextIOBase))
