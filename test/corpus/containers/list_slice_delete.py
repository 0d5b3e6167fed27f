# Slice deletion and extended slice assignment, with every mismatch.
for s in (slice(1, 3), slice(None, None, 2), slice(None, None, -2), slice(5, 1), slice(-3, None), slice(1, 6, 3), slice(6, 1, -3), slice(100, 200), slice(None)):
    a = list(range(8))
    del a[s]
    print(s, a)
for s, v in ((slice(1, 3), "xyz"), (slice(1, 1), [9]), (slice(5, 2), "ab"), (slice(None, None, 2), range(4)), (slice(None, None, -1), range(8)), (slice(0, 0), ()), (slice(-2, None), [1]), (slice(7, 2, -2), "abc"), (slice(None), []), (slice(20, 30), "q")):
    a = list(range(8))
    a[s] = v
    print(s, v, a)
def attempt(s, v):
    a = list(range(5))
    try:
        a[s] = v
        print(a)
    except Exception as e:
        print(type(e).__name__, e)
attempt(slice(None, None, 2), [1])
attempt(slice(None, None, -1), [1, 2])
attempt(slice(1, 2), 5)
attempt(slice(None, None, 2), 5)
attempt(slice(None, None, 0), [])
attempt("a", 1)
attempt(5, 1)
attempt(-6, 1)
attempt(1.0, 2)
attempt(slice("a", 2), [])
attempt(slice(1.5, 2), [])
attempt(None, 2)
attempt(-5, "first")
for i in (5, -6, "a", slice(1, 2, 0), None, 1.5):
    a = list(range(5))
    try:
        del a[i]
        print(a)
    except Exception as e:
        print(type(e).__name__, e)
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
a = list(range(8))
a[I(1):I(4)] = [I(2).n]
del a[I(-1)]
print(a, a[I(0)], a[I(0):I(5):I(2)], a[True], a[-True], a[False:True])
a[1:3] = a
print(a)
a[::2] = a[1::2] + a[:1] if len(a) % 2 else a[1::2]
print(a)
