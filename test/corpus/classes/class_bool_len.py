# Truth of objects: __bool__, __len__, default; used by if, while, not, and, any, filter.
class L:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class B(L):
    def __bool__(self):
        print("b", end="")
        return self.n > 1
class P: pass
print(bool(L(0)), bool(L(2)), bool(B(1)), bool(B(2)), bool(P()), bool(P))
print([x.n for x in filter(None, [L(0), L(1), B(1), B(5)])], any([L(0), B(0)]), all([L(1), B(2)]))
q = B(4)
while q:
    q.n -= 1
print(q.n, not L(0), (L(0) or "empty"), (L(3) and "full"), 1 if B(2) else 0)
for bad in (-1, "x", 1.5, 2 ** 70):
    try:
        print(len(L(bad)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(len(L(True)), bool(L(2 ** 40)))
