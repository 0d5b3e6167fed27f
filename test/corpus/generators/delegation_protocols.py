# yield from over objects that are no generators: which of send, throw, close they need, and what values travel.


class Plain:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration("plain done")
        self.n -= 1
        return self.n


class Full(Plain):
    def send(self, value):
        print("  send", value)
        if value == "stop":
            raise StopIteration("sent")
        return ("got", value)

    def throw(self, kind, value=None, tb=None):
        print("  throw", getattr(kind, "__name__", kind), value)
        if isinstance(value, KeyError) or kind is KeyError:
            return "handled"
        raise kind if value is None else value

    def close(self):
        print("  close")


class BadClose(Plain):
    def close(self):
        raise RuntimeError("close failed")


def outer(it, name="outer"):
    try:
        result = yield from it
        print(" ", name, "result", result)
        yield "after"
    except GeneratorExit:
        print(" ", name, "closed")
        raise
    except Exception as e:
        print(" ", name, "caught", repr(e))
        yield "recovered"
    return name + " value"


def attempt(f, *a):
    try:
        return f(*a)
    except BaseException as e:
        return f"{type(e).__name__}({e})"


for make in (Plain, Full):
    g = outer(make(2))
    print(make.__name__, next(g), attempt(g.send, None), attempt(g.send, "x"), attempt(g.send, "stop"), attempt(next, g))
    g = outer(make(3))
    next(g)
    print(make.__name__, attempt(g.throw, KeyError("k")), attempt(next, g), attempt(next, g))
    g = outer(make(3))
    next(g)
    print(make.__name__, attempt(g.throw, ValueError("v")), attempt(next, g))
    g = outer(make(3))
    next(g)
    print(make.__name__, attempt(g.close), attempt(next, g))
g = outer(BadClose(3))
next(g)
print(attempt(g.close))
for it in ([1, 2], "ab", {"k": 1}, range(2), (x for x in "g"), map(str, [1]), 5, None):
    g = outer(it)
    print(type(it).__name__, attempt(lambda: list(g)))
print(attempt(lambda: list(outer(outer([1], "inner")))))


def layered(depth):
    if depth:
        got = yield from layered(depth - 1)
        return got + [depth]
    value = yield "bottom"
    return [value]


g = layered(40)
print(next(g), attempt(g.send, 0))


def swaps():
    it = iter([1, 2, 3])
    first = yield from (x for x in [next(it)])
    rest = yield from it
    return first, rest


g = swaps()
print(list(g), g.gi_yieldfrom, g.gi_running, g.gi_frame)


def returning():
    return (yield from (lambda: (yield 7))())


print(list(returning()), attempt(lambda: next(returning()).send(3)))


def self_feeding():
    yield from me


me = self_feeding()
print(attempt(next, me), attempt(next, me))


class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k

    def paths(self, prefix=()):
        here = prefix + (self.v,)
        if not self.kids:
            yield here
        for k in self.kids:
            yield from k.paths(here)


t = Tree(1, Tree(2, Tree(3)), Tree(4, Tree(5), Tree(6)))
print(list(t), list(t.paths()), sum(t), max(t), 5 in t)
