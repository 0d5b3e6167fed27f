# enumerate, zip, map, filter, reversed, iter with sentinel.
print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate([], 1)), dict(enumerate("xy", start=-1)))
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", (1, 2), [True, False])), list(zip(*[(1, "a"), (2, "b")])), list(zip(range(3), iter("xyz"))))
try:
    list(zip("abc", [1], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip("a", [1, 2], strict=True))
except ValueError as e:
    print(e)
print(list(zip("ab", [1, 2], strict=True)), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(pow, [2, 3], [3, 2])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(str.isdigit, "a1b2")), list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1,))), list(reversed(range(3))))
vals = [3, 2, 1, 0, 5]
print(list(iter(lambda: vals.pop(0), 0)), vals)
it = iter([1, 2, 3])
print(list(zip(it, it)), next(it, "end"), iter(it) is it)
z = zip("ab", "cd")
print(next(z), list(z), list(z), type(z).__name__, type(enumerate([])).__name__, type(map(str, [])).__name__, type(reversed([])).__name__)
class R:
    def __len__(self): return 3
    def __getitem__(self, i): return i * i
class R2:
    def __reversed__(self): return iter("custom")
print(list(reversed(R())), "".join(reversed(R2())))
for f in (lambda: enumerate(5), lambda: zip(1), lambda: map(str, 5), lambda: reversed({1}), lambda: reversed(iter([])), lambda: map(str), lambda: iter(5), lambda: next([]), lambda: next(iter([])), lambda: filter(None)):
    try:
        print(f())
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)
