# __index__, __int__, __float__, __bool__, __hash__, __round__ and friends in use.
class N:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
    def __float__(self): return self.v + 0.5
    def __round__(self, n=0): return ("r", n)
    def __trunc__(self): return 99
n = N(3)
print([0, 1, 2, 3, 4][n], "abcdef"[n], [0] * n, range(n), hex(n), bin(n), oct(n), float(n), int(n), round(n), round(n, 2), "abcdef"[n:], list(range(10))[:n], chr(N(97)), 1 << 2, bytes(n), divmod(7, 2), pow(2, 3, 5), "%d" % 3, f"{n.v}")
l = [1, 2, 3, 4]
l[N(0)] = "z"
del l[N(1)]
print(l, (1, 2, 3)[N(1)], l.pop(N(0)), l)
class F:
    def __float__(self): return 2.5
class I:
    def __int__(self): return 4
print(float(F()), int(I()), F().__float__())
for f in (lambda: int(F()), lambda: [1][I()], lambda: [1][F()], lambda: hex(F()), lambda: "a" * F(), lambda: float(I()), lambda: range(F())):
    try:
        print(f())
    except TypeError as e:
        print(e)
class B1:
    def __index__(self): return "x"
class B2:
    def __int__(self): return 1.5
class B3:
    def __float__(self): return 1
for f in (lambda: [1][B1()], lambda: int(B2()), lambda: float(B3())):
    try:
        f()
    except TypeError as e:
        print(e)
