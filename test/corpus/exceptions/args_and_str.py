# args, str and repr of built-in exceptions with special constructors.
cases = [Exception(), Exception("a"), Exception("a", 1), ValueError(["l"]), KeyError("k"), KeyError(("t",)), IndexError(5), StopIteration(), StopIteration(1, 2), SystemExit(), SystemExit(3), SystemExit("m", 1), OSError(), OSError("x"), OSError(2, "No such file"), OSError(2, "No such file", "name.txt"), OSError(9999, "odd"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "no"), SyntaxError("msg"), SyntaxError("msg", ("f.py", 3, 2, "text")), ImportError("m", name="n"), AttributeError("a"), GeneratorExit(), KeyboardInterrupt(), MemoryError(), RecursionError("r"), AssertionError(1), NotImplementedError(), EOFError("e"), BufferError(), Warning("w")]
for e in cases:
    print(type(e).__name__, e.args, str(e), repr(e))
e = OSError(2, "No such file", "n")
print(type(e).__name__, e.errno, e.strerror, e.filename, OSError(1, "x").errno, type(OSError(13, "x")).__name__, type(OSError(17, "x")).__name__, type(OSError(4, "i")).__name__, type(OSError(11, "b")).__name__, type(OSError(110, "t")).__name__, type(OSError("13")).__name__)
print(StopIteration(7).value, StopIteration().value, SystemExit(5).code, SystemExit().code, SystemExit(1, 2).code)
u = UnicodeDecodeError("utf-8", b"ab\xffcd", 2, 4, "because")
print(u.start, u.end, u.object, u.reason, u.encoding, u)
s = SyntaxError("m", ("f", 1, 2, "txt", 3, 4))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, s)
for f in (lambda: Exception(a=1), lambda: KeyError("a", b=2), lambda: BaseException.__new__(int)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print([c.__name__ for c in PermissionError.__mro__], IOError is OSError, EnvironmentError is OSError, [c.__name__ for c in (ZeroDivisionError, UnboundLocalError, ModuleNotFoundError, IndentationError, UnicodeError, FileNotFoundError, TimeoutError)], [c.__bases__[0].__name__ for c in (ZeroDivisionError, UnboundLocalError, ModuleNotFoundError, IndentationError, UnicodeError, FileNotFoundError, TimeoutError, RecursionError, StopAsyncIteration, GeneratorExit)])
