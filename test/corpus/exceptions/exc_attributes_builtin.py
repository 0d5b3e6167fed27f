# Attributes of builtin exceptions: OSError's parts, StopIteration.value, UnicodeError, ImportError, SyntaxError.
import errno
def show(*a): print(*a, sep=" | ")
e = OSError(2, "No such file", "f.txt"); show(type(e).__name__, e.errno, e.strerror, e.filename, e.args, str(e), repr(e))
for n in (errno.EEXIST, errno.EAGAIN, errno.EINTR, errno.ETIMEDOUT, errno.EPERM, errno.EACCES, 9999): print(type(OSError(n, "x")).__name__, end=" ")
print()
show(OSError("only text"), OSError("a").errno, OSError().args, OSError(1).errno, str(OSError(1)), IOError is OSError, EnvironmentError is OSError, FileNotFoundError(5, "x").errno, type(FileNotFoundError(5, "x")).__name__)
class MyOS(OSError): pass
show(type(MyOS(2, "x")).__name__, MyOS(2, "x").errno, str(MyOS(2, "x")))
s = StopIteration(1, 2); show(s.value, s.args, StopIteration().value, repr(StopIteration(None)))
try: "é\ud800".encode("ascii")
except UnicodeEncodeError as u: show(u.encoding, ascii(u.object), u.start, u.end, u.reason, ascii(str(u)), u.args[0])
try: b"ab\xff\xfe".decode("utf-8")
except UnicodeDecodeError as u: show(u.encoding, u.object, u.start, u.end, u.reason, str(u))
i = ImportError("msg", name="n", path="p"); show(i.name, i.path, i.msg, i.args, str(i), ModuleNotFoundError("x").name)
x = SyntaxError("bad", ("f.py", 3, 5, "text", 3, 7)); show(x.msg, x.filename, x.lineno, x.offset, x.text, x.end_lineno, x.end_offset, str(x), repr(x))
show(SyntaxError("only").lineno, str(SyntaxError("m", ("f", 1, 2, "t"))), SyntaxError().msg, isinstance(IndentationError(), SyntaxError), str(TabError("t")))
n = NameError("nm", name="var"); show(n.name, n.args); a = AttributeError("at", name="attr", obj=5); show(a.name, a.obj, str(a))
try: [].nope
except AttributeError as a: show(a.name, a.obj, a.args)
try: undefined_x
except NameError as n: show(n.name, str(n))
k = KeyError("key"); show(str(k), repr(k), str(KeyError()), str(KeyError(1, 2)), str(KeyError("a\nb")), KeyError(None))
b = BaseException(1, "x"); show(b.args, str(b), repr(b), str(BaseException()), str(BaseException("s")), repr(Exception((1,)))); b.args = [3]; show(b.args, str(b)); b.args = (); show(repr(b))
try: b.args = 5
except TypeError as t: print(t)
try: del b.args
except TypeError as t: print(t)
try: ValueError(x=1)
except TypeError as t: print(t)
show(SystemExit(3).code, SystemExit().code, SystemExit(1, 2).code, KeyboardInterrupt().args, GeneratorExit("g").args, MemoryError().args, RecursionError("r"), NotImplementedError("n"), ZeroDivisionError.__mro__[1].__name__, FloatingPointError.__bases__[0].__name__)
