# Data structures as classes: stack, queue, ring buffer, priority queue, matrix, polynomial.
class Stack(list):
    push = list.append
    def peek(self): return self[-1] if self else None
class Ring:
    def __init__(self, n): self.b, self.i, self.n = [None] * n, 0, 0
    def add(self, x):
        self.b[self.i % len(self.b)] = x
        self.i += 1
        self.n = min(self.n + 1, len(self.b))
    def __iter__(self):
        for k in range(self.i - self.n, self.i):
            yield self.b[k % len(self.b)]
    def __len__(self): return self.n
s = Stack()
s.push(1)
s.push(2)
print(s, s.peek(), s.pop(), Stack().peek(), len(s))
r = Ring(3)
for i in range(7):
    r.add(i)
    print(list(r), len(r), end=" ")
print(max(r), 5 in r)
class PQ:
    def __init__(self): self.h, self.c = [], 0
    def push(self, p, x):
        self.c += 1
        self.h.append((p, self.c, x))
        self.h.sort()
    def pop(self): return self.h.pop(0)[2]
    __len__ = lambda self: len(self.h)
p = PQ()
for w in "the quick brown fox jumps over".split():
    p.push(len(w), w)
print([p.pop() for _ in range(len(p))])
class Poly:
    def __init__(self, *c): self.c = list(c)
    def __add__(s, o):
        n = max(len(s.c), len(o.c))
        return Poly(*[a + b for a, b in zip(s.c + [0] * (n - len(s.c)), o.c + [0] * (n - len(o.c)))])
    def __mul__(s, o):
        if not isinstance(o, Poly):
            return Poly(*[o * x for x in s.c])
        r = [0] * (len(s.c) + len(o.c) - 1)
        for i, a in enumerate(s.c):
            for j, b in enumerate(o.c):
                r[i + j] += a * b
        return Poly(*r)
    __rmul__ = __mul__
    def __pow__(s, n):
        r = Poly(1)
        for _ in range(n):
            r *= s
        return r
    def __call__(s, x):
        r = 0
        for c in reversed(s.c):
            r = r * x + c
        return r
    def __repr__(s):
        return " + ".join(f"{c}x^{i}" if i else str(c) for i, c in enumerate(s.c) if c) or "0"
a = Poly(1, 1)
print(a, a ** 5, a * a + 3 * a, (a ** 10)(1), Poly(), Poly(0, 0), (Poly(-1, 2) * a)(10))
