# The iterator protocol in classes: __iter__, __next__, StopIteration, reuse.
class Count:
    def __init__(self, a, b): self.a, self.b = a, b
    def __iter__(self):
        return self
    def __next__(self):
        if self.a >= self.b:
            raise StopIteration
        self.a += 1
        return self.a - 1
c = Count(0, 3)
print(list(c), list(c), [x for x in Count(2, 5)], sum(Count(0, 5)), max(Count(1, 4)), 3 in Count(0, 10), dict(zip(Count(0, 2), "ab")), ",".join(map(str, Count(7, 9))), [*Count(0, 2)], sorted(Count(0, 3), reverse=True))
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l:
            yield from self.l
        yield self.v
        if self.r:
            yield from self.r
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(list(t), list(t), sum(t), 5 in t, min(t), [a for a in t if a % 2])
a, *b = t
print(a, b)
it = iter(Count(0, 2))
print(next(it), next(it), next(it, "none"))
try:
    next(it)
except StopIteration as e:
    print("stop", e.args, e.value)
class Bad:
    def __iter__(self): return self
    def __next__(self): raise ValueError("next failed")
try:
    for x in Bad():
        pass
except ValueError as e:
    print(e)
class Linked:
    def __init__(self, *v):
        self.head = None
        for x in reversed(v):
            self.head = (x, self.head)
    def __iter__(self):
        n = self.head
        while n:
            yield n[0]
            n = n[1]
l = Linked(1, 2, 3)
print([(x, y) for x in l for y in l if x < y], list(l) + list(l))
class Inst: pass
i = Inst()
i.__iter__ = lambda: iter([1])
try:
    list(i)
except TypeError as e:
    print(e)
