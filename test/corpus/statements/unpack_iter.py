# Unpacking drives the iterator protocol: how many items are taken, errors pass through.
def gen(n):
    for i in range(n):
        print("yield", i, end=" ")
        yield i
    print("end", end=" ")
a, b = gen(2)
print(a, b)
a, *b = gen(3)
print(a, b)
try:
    a, b = gen(5)
except ValueError as e:
    print(e)
try:
    a, b, c = gen(1)
except ValueError as e:
    print(e)
def boom():
    yield 1
    raise KeyError("boom")
try:
    a, b, c = boom()
except KeyError as e:
    print(repr(e))
try:
    print([*boom()])
except KeyError as e:
    print(repr(e))
class It:
    def __iter__(self):
        return iter([7, 8])
class Seq:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10
a, b = It()
c, d, e = Seq()
print(a, b, c, d, e, [*It(), *Seq()], list(Seq()), 20 in Seq(), 5 in Seq())
class BadIter:
    def __iter__(self):
        return 5
class NoNext:
    def __iter__(self):
        return self
for cls in (BadIter, NoNext, object):
    try:
        a, b = cls()
    except TypeError as e:
        print(e)
def f(*a): return a
print(f(*gen(2), *It()))
first, *_, last = gen(4)
print(first, last, _)
