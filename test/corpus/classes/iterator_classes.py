# Iterators as classes: countdown, chain, window, peek, tree, and the difference between iterable and iterator.
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
class Range:
    def __init__(self, n): self.n = n
    def __iter__(self): return Countdown(self.n)
c, r = Countdown(3), Range(3)
print(list(c), list(c), list(r), list(r), [(a, b) for a in r for b in r][:4], [(a, b) for c2 in [Countdown(2)] for a in c2 for b in c2], 2 in r, max(r), sorted(r), dict(zip(r, "abc")), sum(Countdown(10)), *Range(2))
class Chain:
    def __init__(self, *its): self.its = its
    def __iter__(self):
        for i in self.its: yield from i
    def __len__(self): return sum(map(len, self.its))
    def __getitem__(self, k):
        for i in self.its:
            if k < len(i): return i[k]
            k -= len(i)
        raise IndexError(k)
ch = Chain("ab", [1, 2], (None,))
print(list(ch), len(ch), ch[2], list(reversed(ch)), ch[4])
class Endless:
    def __iter__(self): return self
    def __next__(self): return 7
print([x for x, _ in zip(Endless(), range(3))], next(iter(Endless())))
class Broken:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i % 2 == 0: raise StopIteration
        return self.i
b = Broken()
print(list(b), list(b), next(b), next(b, "stop"), next(b))
class NotIter:
    def __iter__(self): return [1, 2]
class NoNext:
    def __iter__(self): return self
for x in (NotIter(), NoNext()):
    try: print(list(x))
    except TypeError as e: print(e)
class GI:
    def __getitem__(self, i): return "abc"[i]
print(list(GI()), "".join(GI()), "b" in GI(), list(iter(GI())), list(zip(GI(), range(9))))
