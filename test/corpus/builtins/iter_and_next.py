# iter with a sentinel, next with a default, iterators over everything, exhaustion and mutation.
vals = [3, 2, 1, 0, 5]
it = iter(vals.pop, 0)
print(list(it), vals, list(it))
class C:
    n = 0
    def __call__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(iter(C(), 99)), list(iter(C(), 2)))
class E:
    def __call__(self): raise ValueError("call")
try: next(iter(E(), 1))
except ValueError as e: print(e)
for s in ([1, 2], (1, 2), "ab", b"ab", {"k": 1}, {5}, range(2), bytearray(b"x"), {}.items(), enumerate("a"), zip("a"), map(str, [1]), filter(None, [1]), reversed([1, 2]), (x for x in "g"), frozenset({7})):
    i = iter(s)
    print(type(i).__name__, next(i, "none"), iter(i) is i, list(i), next(i, "none"), next(i, None))
l = [1]
i = iter(l)
next(i)
l.append(2)
print(next(i), next(i, "end"))
l.append(3)
print(next(i, "still end"))
r = reversed(l)
l.clear()
print(list(r))
for f in (lambda: next(iter([])), lambda: next(5), lambda: next([]), lambda: iter(5), lambda: iter(5, 1), lambda: iter(), lambda: iter([], 1, 2), lambda: next(), lambda: next(iter([]), 1, 2), lambda: next(iter([]), default=1), lambda: iter(int)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
