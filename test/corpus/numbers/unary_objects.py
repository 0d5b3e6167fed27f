# __neg__, __pos__, __invert__, __abs__, __round__, __trunc__, __floor__, __ceil__, __complex__-free conversions.
class U:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, n=None): return "round", n
    def __bool__(self): return False
    def __index__(self): return 5
u = U()
print(-u, +u, ~u, abs(u), round(u), round(u, 2), not u, hex(u), bin(u), oct(u), list(range(u)), [1] * u)
class P: pass
for f in (lambda: -P(), lambda: +P(), lambda: ~P(), lambda: abs(P()), lambda: round(P()), lambda: hex(P()), lambda: range(P()), lambda: -"a", lambda: ~1.0, lambda: +[], lambda: abs("x"), lambda: round("x"), lambda: -None):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class BadIndex:
    def __index__(self): return 1.0
class BadBool:
    def __bool__(self): return 2
class BadLen:
    def __len__(self): return -1
class LenText:
    def __len__(self): return "3"
class HugeLen:
    def __len__(self): return 1 << 80
for f in (lambda: hex(BadIndex()), lambda: bool(BadBool()), lambda: len(BadLen()), lambda: bool(BadLen()), lambda: len(LenText()), lambda: len(HugeLen()), lambda: [1][BadIndex()], lambda: range(BadIndex())):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(--5, -+-5, ~~5, - -5, not not 5, -True, +True, ~False, -0.0, +0.0, - 2 ** 2, -(2 ** 62), -(-(2 ** 62)))
