# zip, enumerate, reversed, map and filter objects: laziness, exhaustion, side effects on sources.
log = []
def src(n, tag):
    for i in range(n): log.append(f"{tag}{i}"); yield f"{tag}{i}"
z = zip(src(3, "a"), src(2, "b"))
print(log, next(z), log, list(z), log)
log.clear()
z = zip(src(2, "b"), src(3, "a"))
print(list(z), log)
e = enumerate(src(2, "e"), start=10)
print(next(e), next(e), next(e, "end"), list(enumerate("", 5)), list(enumerate("ab", -1)), dict(enumerate("xy")), [i for i, (a, b) in enumerate(zip("ab", "cd"))])
l = [1, 2, 3]
r = reversed(l)
l.append(4)
print(list(r), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})), list(reversed(bytearray(b"ab"))), list(reversed([])))
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
class R:
    def __reversed__(self): return iter("custom")
print(list(reversed(S())), "".join(reversed(R())))
for f in (lambda: reversed({1}), lambda: reversed(iter([])), lambda: reversed(5), lambda: reversed(), lambda: reversed([], []), lambda: list(zip([1], 5)), lambda: list(zip([1, 2], [1], strict=True)), lambda: dict(zip("ab", [1])), lambda: next(zip()), lambda: list(map(lambda a, b: a, [1])), lambda: list(map(None, [1])), lambda: list(filter(lambda: 1, [1]))):
    try: print(f())
    except (TypeError, ValueError, StopIteration) as x: print(type(x).__name__, x)
m = [[1, 2, 3], [4, 5, 6]]
print([*zip(*m)], [*zip(*zip(*m))], [*map(list, zip(*m))], *zip("ab", [1, 2]), sep=" ")
i = iter([1, 2, 3, 4, 5, 6])
print(list(zip(i, i)), list(zip(*[iter("abcdef")] * 3)), list(map(max, [1, 5], [3, 2], [2, 2])), list(filter(None, map(lambda x: x % 3, range(7)))))
big = zip(range(10 ** 30), "ab")
print(list(big), sum(a * b for a, b in zip(range(100), range(100, 0, -1))))
