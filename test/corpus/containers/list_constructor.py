# list() of every iterable, copies, and independence from the source.
src = [3, 1, 2]
a = list(src)
a.append(4)
print(src, a, list(), list(()), list("abc"), list({"x": 1}), list(range(3)), list(b"\1\2"), list(map(str, src)), list(i for i in src if i > 1), list({5}), list(zip("ab", src)), list(enumerate("z")), list(reversed(src)), list({1: 2}.items()))
b, c, d, e = src[:], src.copy(), [*src], src + []
b[0] = c[0] = d[0] = e[0] = 99
print(src, b, c, d, e, b == c, b is c, [] is [], [[]] * 2 == [[], []])
grid = [[0] * 3] * 2
grid[0][0] = 1
other = [[0] * 3 for _ in range(2)]
other[0][0] = 1
print(grid, other, grid[0] is grid[1], other[0] is other[1])
class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * i
class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 10
class Fails:
    def __iter__(self):
        yield 1
        raise ValueError("half way")
for f in (lambda: list(Seq(4)), lambda: list(Hint()), lambda: list(Fails()), lambda: list(5), lambda: list(None), lambda: list([], []), lambda: list(x=1), lambda: [*5], lambda: list(int), lambda: list(iter([1]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class L(list):
    def __init__(self, *a, tag=None):
        super().__init__(a)
        self.tag = tag
x = L(1, 2, tag="t")
print(x, x.tag, type(x).__name__, type(x[:]).__name__, type(x + [3]).__name__, type(x * 2).__name__, type(x.copy()).__name__, x == [1, 2], [1, 2] == x)
x.__init__(9)
print(x, x.tag)
