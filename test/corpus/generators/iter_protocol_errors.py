# Iterators that fail, iterators consumed while used elsewhere, iter() with a sentinel.
class A:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        if self.n == 1: raise ValueError("at one")
        return self.n
for f in (list, tuple, set, sum, max, sorted, dict.fromkeys, lambda x: [*x], lambda x: "".join(map(str, x)), lambda x: [i for i in x], lambda x: 99 in x, lambda x: list(zip(x, x)), any):
    try:
        print(f(A(4)))
    except ValueError as e:
        print(e, end="; ")
print()
it = iter([1, 2, 3, 4, 5])
for x in it:
    print(x, next(it, None), end=" ")
l = [1, 2, 3]
it = iter(l)
print(next(it), l.append(4), list(it), l.append(5), list(it))
it = iter("abc")
print("b" in it, list(it), [*iter([1, 2])])
n = [0]
def step():
    n[0] += 3
    return n[0]
print(list(iter(step, 15)), n)
it = iter({1: 2})
print(next(it), next(it, "x"), type(it).__name__, type(iter(())).__name__, type(iter(range(1))).__name__, type(iter(set())).__name__, type(iter(b"")).__name__)
