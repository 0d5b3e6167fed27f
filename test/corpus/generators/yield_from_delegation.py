# yield from over generators, iterators and iterables; values, send, throw and close passed through.
def inner(tag):
    got = []
    try:
        for i in range(3):
            try: got.append((yield f"{tag}{i}"))
            except KeyError as e: got.append(repr(e))
    finally: print("inner closed", tag)
    return got
def outer():
    a = yield from inner("a")
    print("a returned", a)
    b = yield from "xy"
    print("str returned", b)
    c = yield from [1]
    d = yield from inner("d")
    return a, b, c, d
o = outer()
print(next(o), o.send("s1"), o.throw(KeyError("k")), o.send("s3"))
print(next(o), next(o), next(o), o.send(None))
o.close()
o = outer()
print(next(o))
try: o.throw(ValueError("through"))
except ValueError as e: print("out", e)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration("it value")
        return self.n
    def send(self, v): return ("sent", v)
    def throw(self, *a): return ("thrown", a[0] if isinstance(a[0], Exception) else a)
    def close(self): print("It closed")
def over(x):
    r = yield from x
    yield "result", r
v = over(It())
print(next(v), v.send(5), repr(v.throw(ValueError("t"))), next(v), next(v), next(v))
v = over(It())
next(v)
v.close()
class NoSend:
    def __iter__(self): return iter([10, 20])
n = over(NoSend())
print(next(n))
try: n.send(1)
except AttributeError as e: print(e)
n = over(NoSend())
next(n)
try: n.throw(KeyError("x"))
except KeyError as e: print(repr(e))
for bad in (5, None):
    try: next(over(bad))
    except TypeError as e: print(e)
def tree(t):
    if isinstance(t, tuple):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree((1, (2, (3, 4), ()), ((5,),)))))
def count(n):
    if n: yield n; yield from count(n - 1)
print(sum(count(200)))
def ret():
    return (yield from (yield from ["a"]) or "b")
print(list(ret()))
def deleg_self():
    try: yield from s
    except ValueError as e: yield str(e)
s = deleg_self()
print(next(s))
def first():
    x = yield 1
    return x * 2
def second():
    return [(yield from first()), (yield from first())]
q = second()
next(q); q.send(5)
try: q.send(7)
except StopIteration as e: print(e.value)
