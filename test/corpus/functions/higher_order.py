# map, filter, zip, reduce by hand, composition, currying, sorting by key, any and all laziness.
def compose(*fs):
    def c(x):
        for f in reversed(fs): x = f(x)
        return x
    return c
def curry(f, n): return lambda *a: f(*a) if len(a) >= n else curry(lambda *b: f(*a, *b), n - len(a))
def reduce(f, xs, *init):
    it = iter(xs)
    acc = init[0] if init else next(it)
    for x in it: acc = f(acc, x)
    return acc
print(compose(str, lambda x: x * 2, int)("21"), curry(lambda a, b, c: a + b + c, 3)(1)(2)(3), curry(lambda a, b: (a, b), 2)(1, 2), reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + [b], "ab", []))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__class__, [])), list(map(str.upper, "ab")), list(map(int, ["1", "2"])), list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(str.isdigit, "a1b2")), list(map(lambda *a: a, "ab", "cd", "ef")), list(zip()), list(zip("ab")), list(zip("abc", range(2), strict=False)))
seen = []
def probe(x):
    seen.append(x)
    return x
print(any(map(probe, [0, 0, 3, 4])), seen, all(probe(x) for x in (1, 0, 2)), seen, any([]), all([]), any(x > 2 for x in range(9)))
m = map(probe, [7, 8])
print(seen[-1], next(m), seen[-1], list(m), list(m))
for f in (lambda: list(zip("ab", "c", strict=True)), lambda: list(zip("a", "bc", strict=True)), lambda: list(zip("a", "b", "cd", strict=True)), lambda: map(len), lambda: map(), lambda: filter(None), lambda: filter(), lambda: list(map(5, [1])), lambda: list(filter(5, [1])), lambda: zip(5), lambda: map(len, 5), lambda: list(map(len, [1])), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate("a", "b"), lambda: list(enumerate("ab", start=5)), lambda: list(enumerate(iterable="a", start=-1)), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: sum([[1]], []), lambda: sum(5), lambda: sum([1], start=2), lambda: sum(), lambda: sum([b"a"], b"")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
pipeline = [("strip", str.strip), ("split", str.split), ("ints", lambda l: [int(x) for x in l]), ("evens", lambda l: [x for x in l if x % 2 == 0]), ("sum", sum)]
v = "  1 2 3 4 "
for n, f in pipeline:
    v = f(v)
    print(n, v)
print(sorted("banana", key="nab".index), min([3, 1, 2], key=lambda x: -x), max("bca", key=ord), min([], default="none"), max([1], default=0), min(3, 1, 2), max("a", "b", key=lambda c: -ord(c)), sorted([3, -4, 1], key=abs)[::-1])
for f in (lambda: min([]), lambda: max(), lambda: min(5), lambda: max(1, 2, default=3), lambda: min(1, "a"), lambda: min([1], key=5), lambda: max([1, 2], foo=1), lambda: min({}), lambda: max(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
