# sum, min, max, any, all, abs, divmod, len and their errors.
print(sum([]), sum([1, 2, 3]), sum((1.5, 2)), sum([[1], [2]], []), sum(range(101)), sum([1, 2], 10), sum([(1,), (2,)], ()), sum([True, True]), sum(x for x in (1, 2)), sum([1], start=5))
print(max(1, 5, 3), min([4, 2, 8]), max("hello"), min({"b": 1, "a": 2}), max([], default="d"), min((), default=None), max([1, 2], key=lambda x: -x), min("bca", "abz", key=len), max([(1, 2), (1, 3)]), max(1, 2.5), min(True, 0))
first = max(["a", "bb", "cc"], key=len)
print(first, min([3, 1, 1.0]), max([1, 1.0, True]), any([0, "", None]), any([0, 1]), all([]), all([1, 0]), abs(-3), abs(-2.5), abs(True), divmod(17, 5), divmod(-17, 5), len("é"), len(range(5)))
for f in (lambda: max(), lambda: max([]), lambda: min(5), lambda: max(1, "a"), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([1, "a"]), lambda: abs("x"), lambda: len(5), lambda: len(), lambda: any(5), lambda: divmod(1), lambda: max(1, 2, default=3), lambda: divmod("a", 1), lambda: sum([b"a"], b""), lambda: max([1], [2], key=5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
class L:
    def __len__(self):
        return "x"
try:
    len(L())
except TypeError as e:
    print(e)
class Abs:
    def __abs__(self):
        return "absolute"
print(abs(Abs()), max(map(len, ["a", "bbb"])), min(enumerate("cab"), key=lambda t: t[1]))
