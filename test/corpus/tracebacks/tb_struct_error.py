# A traceback of an error that belongs to a module: its name comes before the class.
import struct, binascii, re, json, copy, queue, traceback, dataclasses, contextlib, enum
def attempt(f):
    try: f()
    except Exception as e:
        print(traceback.format_exception_only(e)[-1].strip(), "|", type(e).__module__, type(e).__qualname__)
class Outer:
    class Inner(Exception): pass
def local():
    class Local(ValueError): pass
    raise Local("in a function")
def inner(): raise Outer.Inner("nested", 2)
@dataclasses.dataclass(frozen=True)
class Point: x: int
class Color(enum.Enum): RED = 1
attempt(lambda: struct.pack("i", "x"))
attempt(lambda: binascii.unhexlify("abc"))
attempt(lambda: re.compile("("))
attempt(lambda: json.loads("{"))
attempt(lambda: queue.Queue(1).get(block=False))
attempt(lambda: setattr(Point(1), "x", 2))
attempt(lambda: copy.replace)
attempt(lambda: Color(5))
attempt(lambda: contextlib.ExitStack().callback())
attempt(local)
attempt(inner)
attempt(lambda: (_ for _ in ()).throw(KeyError("multi\nline")))
attempt(lambda: exec("raise Exception"))
class Weird(Exception):
    def __str__(self): raise RuntimeError
attempt(lambda: exec("raise Weird(1)", {"Weird": Weird}))
try:
    struct.unpack("<I", b"ab")
except struct.error as e:
    raise Outer.Inner("wrapped") from e
