# dir() asks a class that answers for attributes itself; bytes() asks for the length of what can be iterated only.
def L(*a): print(*a)
class A:
    __slots__ = ('v', 'w')
    def __getattr__(self, n): L('getattr', n); return n if n[0] != '_' and n != 'v' else super().__getattribute__(n)
class B:
    def __init__(self): self.q = 1
    def __getattribute__(self, n): L('get', n); return super().__getattribute__(n)
class C:
    def __getattribute__(self, n):
        if n == "__dict__": return {"zz": 1, "yy": 2}
        if n == "__class__": return int
        return 1
class D:
    def __getattr__(self, n): return 5
for c in A, B, C, D:
    d = dir(c())
    L([x for x in d if x[:2] != "__"], d == sorted(d), "bit_length" in d)
class E:
    def __len__(self): raise ValueError("len")
class F(E):
    def __iter__(self): L("iter"); return iter([1])
for c in E, F:
    for t in bytes, bytearray, list, tuple:
        try: L(t(c()))
        except Exception as e: L(repr(e))
