# Permutation groups: composition, cycles, order, parity, orbits, the size of small groups by closure.
from math import lcm, factorial
from itertools import permutations
class Perm(tuple):
    def __new__(cls, it): return super().__new__(cls, it)
    def __mul__(self, o): return Perm(o[i] for i in self)
    def __invert__(self): return Perm(sorted(range(len(self)), key=self.__getitem__))
    def __pow__(self, n):
        r, b = Perm(range(len(self))), self if n >= 0 else ~self
        for _ in range(abs(n)): r = r * b
        return r
    def cycles(self):
        seen, out = set(), []
        for i in range(len(self)):
            c = []
            while i not in seen: seen.add(i); c.append(i); i = self[i]
            if len(c) > 1: out.append(tuple(c))
        return out
    def order(self): return lcm(*map(len, self.cycles())) if self.cycles() else 1
    def sign(self): return (-1) ** sum(len(c) - 1 for c in self.cycles())
    def __str__(self): return "".join("(" + " ".join(map(str, c)) + ")" for c in self.cycles()) or "()"
def closure(gens):
    todo = seen = {Perm(range(len(gens[0])))}
    while todo: todo = {p * g for p in todo for g in gens} - seen; seen = seen | todo
    return seen
a, b = Perm([1, 2, 3, 4, 0]), Perm([1, 0, 2, 3, 4])
print(a, b, a * b, b * a, ~a, a ** 3, a ** -1, a ** 5, a.order(), (a * b).order(), a.sign(), b.sign(), (a * ~a) == Perm(range(5)))
print(len(closure([a, b])), factorial(5), len(closure([a])), len(closure([a, Perm([4, 3, 2, 1, 0])])), len(closure([a * a, Perm([1, 2, 0, 3, 4])])))
for p in (Perm([2, 0, 1, 4, 3]), Perm([0, 1, 2])): print(str(p), p.order(), p.sign(), (p ** p.order()).cycles())
s4 = [Perm(p) for p in permutations(range(4))]
by_type = {}
for p in s4: by_type.setdefault(tuple(sorted(map(len, p.cycles()))), []).append(p)
print({k: len(v) for k, v in sorted(by_type.items())}, sum(p.sign() == 1 for p in s4), all((p * q).sign() == p.sign() * q.sign() for p in s4[:8] for q in s4[8:]))
def shuffles(n):
    half = n // 2; return Perm((i // 2) + (half if i % 2 else 0) for i in range(n)).order()
print([(n, shuffles(n)) for n in (4, 8, 10, 52)])
