# What comprehensions see and leave behind: nested scopes, class bodies, walrus targets, generators that outlive their function.
x = "global"
print([x for x in range(3)], x)
print([(x, y) for x in range(2) for y in range(x + 1)], [[y for y in range(x)] for x in range(4)])


def outer():
    n = 10
    squares = [n * i for i in range(3)]
    adders = [lambda v, i=i: v + i + n for i in range(3)]
    late = [lambda: i for i in range(3)]
    n = 20
    return squares, [a(1) for a in adders], [f() for f in late], (lambda: [n for _ in "ab"])()


print(outer())


class Body:
    size = 3
    try:
        bad = [size for _ in range(2)]
    except NameError as e:
        print("NameError", e)
    good = [i for i in range(size)]
    pairs = {i: i * i for i in range(size)}
    lazy = (i for i in range(size))
    try:
        inner = [[size for _ in "a"] for _ in "b"]
    except NameError as e:
        print("NameError", e)


print(Body.good, Body.pairs, list(Body.lazy))


def walrus():
    total = 0
    partial = [total := total + v for v in range(5)]
    if any((hit := v) > 2 for v in partial):
        return partial, total, hit


print(walrus())
print([y for v in [1, 2, 3] if (y := v * 2) > 2], y)


def gen_out():
    data = [1, 2, 3]
    g = (d * k for d in data for k in data)
    data = [10]
    return g


print(list(gen_out()))
order = []


def note(label, value):
    order.append(label)
    return value


print([note("e", i + j) for i in note("outer", [1, 2]) if note("if", i) for j in note("inner", [10])], order)
order.clear()
g = (note("e", i) for i in note("first", "ab"))
print(order, next(g), order)
try:
    g = (i for i in 5)
except TypeError as e:
    print("at once", e)
g = (j for i in [1] for j in 5)
try:
    next(g)
except TypeError as e:
    print("later", e)
for f in (lambda: [1 / i for i in (1, 0)], lambda: {k: v for k, v in [(1, 2, 3)]}, lambda: {[] for _ in "a"}, lambda: {[]: 1 for _ in "a"},
          lambda: [undefined for _ in "a"], lambda: [a for a, *b, c in [(1,)]], lambda: list(StopIteration() for _ in "a")[0].args,
          lambda: list((lambda: (_ for _ in ()).throw(KeyError("t")))()), lambda: [next(iter([])) for _ in "a"], lambda: list(next(iter([])) for _ in "a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__cause__))
print({k: v for d in ({"a": 1}, {"a": 2, "b": 3}) for k, v in d.items()}, {frozenset(w) for w in ("ab", "ba")} == {frozenset("ab")})
print([*(i for i in "ab"), *[j for j in "cd"]], dict([(k, [*v]) for k, v in {"x": "yz"}.items()]), [i for i in range(20) if i % 2 if i % 3])
print([a if a > 1 else -a for a in range(4)], [lambda: 1 for _ in "ab"][0](), [(yield_,) for yield_ in "q"], ["%s" % (c,) for c in [(1, 2)]])
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [v for row in matrix for v in row if v % 2], [[r[i] for r in matrix] for i in range(3)])
print(sum(len(s) for s in ["a", "bb"]), max((len(s), s) for s in ["a", "bb"]), sorted((v for v in "cab"), reverse=True), ",".join(str(i) for i in range(3)))
