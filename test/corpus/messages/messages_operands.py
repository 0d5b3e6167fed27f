# exceptions of operands that do not fit
class C:
    def __neg__(self): return NotImplemented
    def __invert__(self): return NotImplemented
    def __getitem__(self, i): return 1


print(-C(), ~C())
cases = """+C()
reversed(C())
sorted([1, 2], reverse=1.0)
sorted([1, 2], reverse=[])
sorted([1, 2], reverse=None)
sorted([1, 2], reverse=True)
sorted([1, 2], reverse=2)
sorted([1, 2], reverse=1 << 31)
sorted([1, 2], reverse=-(1 << 70))
{}.pop([], 5)
{}.pop([])
{1: 2}.pop([], 5)
int.from_bytes(True, 'big')
int.from_bytes(1 << 70, 'big')
[1].sort(reverse='x')
format(1 << 64, 'c')
format(-1, 'c')
format(65, 'c')
int.from_bytes(None, 'big')
int.from_bytes(1.5, 'big')
int.from_bytes([1, 256], 'big')
int.from_bytes([1, 2], 'big')
int.from_bytes('a', 'big')
int.from_bytes(7, 'big')
bytearray(1 << 64)
bytes(-(1 << 64))
bytes(-1)
'a' * (1 << 64)
'a' * -(1 << 64)
[1] * -(1 << 64)
(-(1 << 64)) * b'x'
'a' * -(1 << 62)"""
for c in cases.split("\n"):
    try:
        print(c, eval(c))
    except Exception as e:
        print(c, type(e).__name__, e)
l = [1, 2, 3]
for key in (slice(None), slice(0, 2), slice(None, None, 2), slice(3, 0, -1)):
    for v in (3, None, 1.5, C):
        try:
            l[key] = v
        except TypeError as e:
            print(key, e)


def made():
    try:
        missing
    except NameError:
        yield from [1, 2]


for use in (lambda g: g.send(6), lambda g: g.throw(KeyError(1)), lambda g: g.close()):
    g = made()
    next(g)
    try:
        print(use(g))
    except Exception as e:
        print(repr(e), repr(e.__context__))
