# yield from: values, results, send and throw through, iterables, nested delegation.
def inner():
    x = yield 1
    print("inner got", x)
    try:
        y = yield 2
    except ValueError as e:
        print("inner caught", e)
        y = "recovered"
    return ("result", x, y)
def outer():
    r = yield from inner()
    print("outer has", r)
    r = yield from [10, 20]
    print("list gives", r)
    yield from "ab"
    return "end"
g = outer()
print(next(g), g.send("hello"), g.throw(ValueError("v")), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
def flatten(x):
    if isinstance(x, list):
        for i in x:
            yield from flatten(i)
    else:
        yield x
print(list(flatten([1, [2, [3, [4]], [], 5]])))
def chain(*its):
    for i in its:
        yield from i
print(list(chain("ab", range(2), {"k": 1}, (x for x in [9]))))
def d(n):
    if n:
        r = yield from d(n - 1)
        return r + 1
    yield "deep"
    return 0
def run():
    print("depth", (yield from d(50)))
print(list(run()))
class It:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("val")
        return self.n
def w():
    print("it", (yield from It()))
print(list(w()))
def sendto():
    yield from It()
s = sendto()
next(s)
try:
    s.send(5)
except AttributeError as e:
    print(e)
def closing():
    try:
        yield from inner2()
    finally:
        print("outer closed")
def inner2():
    try:
        yield 1
        yield 2
    finally:
        print("inner closed")
c = closing()
next(c)
c.close()
try:
    list(x for x in flatten([1])) and [*(yield_ for yield_ in 5)]
except TypeError as e:
    print(e)
def nf():
    yield from 5
try:
    list(nf())
except TypeError as e:
    print(e)
