# Generators as methods, as __iter__, in class attributes; generator state seen from outside.
class Log:
    def __init__(self): self.lines = []
    def __iter__(self):
        for i, l in enumerate(self.lines):
            yield i, l
    def grep(self, p):
        for i, l in self:
            if p in l:
                yield l
    @staticmethod
    def nat():
        n = 0
        while True:
            yield n
            n += 1
    @classmethod
    def of(cls, *l):
        o = cls()
        o.lines += l
        yield o
    @property
    def pairs(self):
        return ((a, b) for a, b in zip(self.lines, self.lines[1:]))
l = next(Log.of("one", "two", "three"))
print(list(l), list(l.grep("t")), [x for x, _ in zip(Log.nat(), "abc")], list(l.pairs), dict(l))
it = iter(l)
next(it)
l.lines.append("late")
print(list(it))
def g():
    x = yield
    while x is not None:
        x = yield x * 2
k = g()
print(k.gi_frame is not None, k.gi_running, next(k), k.send(4), next(k, "end"), k.gi_frame)
class Bank:
    def __init__(self): self.bal = 0
    def session(self):
        while True:
            cmd = yield self.bal
            if cmd is None: return self.bal
            op, n = cmd
            if op == "d": self.bal += n
            elif n > self.bal: raise ValueError("insufficient")
            else: self.bal -= n
b = Bank()
s = b.session()
next(s)
print(s.send(("d", 100)), s.send(("w", 30)))
try:
    s.send(("w", 500))
except ValueError as e:
    print(e, b.bal, next(s, "closed"))
def same(): yield 1
print(same() is same(), same() == same(), bool(same()), same.__name__, type(same()).__name__, hasattr(same(), "send"), hasattr(same, "send"))
